package org.mentorhub.routes.partner;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.partner.Outbound.Tls;
import org.mentorhub.routes.partner.Outbound.Token;
import org.mentorhub.schemas.DocumentType;

/**
 * The ways in that are open to a partner. A partner without one sends nothing.
 *
 * @param rest where it may call {@code /api/v1/partners/<id>/}
 * @param soap where it may call the hub's SOAP service
 * @param uploads where it may put files on the hub's own SFTP server
 * @param pickup where the hub fetches files from the partner's server
 * @param queue where the hub takes messages from a queue
 * @param poll where the hub asks a service of the partner for what is new
 */
public record Inbound(
        Optional<Rest> rest,
        Optional<Soap> soap,
        Optional<Uploads> uploads,
        Optional<Pickup> pickup,
        Optional<Queue> queue,
        Optional<Poll> poll) {

    /** No way in. */
    public static final Inbound NONE = new Inbound(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The hub's REST interface.
     *
     * @param bounds of one call
     * @param certificates name of a file in the secrets folder: the partner's own certificates in PEM, of which it must show one by TLS;
     *     empty: a token is enough
     * @param signed how it signs what it sends; empty: it does not
     */
    public record Rest(Bounds bounds, Optional<String> certificates, Optional<Signed> signed) {}

    /**
     * Bodies are signed both ways, after the pattern INTEGRITY_REST_01 of the Italian interoperability model.
     *
     * @param issuer who signs: the partner's name in {@code iss} of what it sends, and in {@code aud} of what it gets
     * @param keysFile name of a file in the secrets folder: the partner's public keys, a JWK set
     */
    public record Signed(String issuer, String keysFile) {}

    /**
     * The hub's SOAP service.
     *
     * @param bounds of one call
     * @param passwordFile name of a file in the secrets folder: the password of the partner's UsernameToken
     */
    public record Soap(Bounds bounds, String passwordFile) {}

    /**
     * The partner's tree on the hub's own SFTP server: it puts files into {@code inbox/}.
     *
     * @param bounds of one file
     * @param files which files are taken, the first rule that fits counts; none where it only fetches
     * @param keys its public keys, as in {@code authorized_keys}; more may lie in the secrets folder
     * @param quota what may lie in its inbox
     */
    public record Uploads(Bounds bounds, List<FileRule> files, List<String> keys, Quota quota) {
        public Uploads {
            files = List.copyOf(files);
            keys = List.copyOf(keys);
        }
    }

    /**
     * What may lie in an inbox at one time.
     *
     * @param bytes of all files together
     * @param files how many
     */
    public record Quota(long bytes, int files) {}

    /**
     * A directory on the partner's SFTP server.
     *
     * @param server where
     * @param directory absolute, on that server
     * @param archive where a file goes once it is decided on, absolute; empty: it is removed
     * @param schedule when the hub looks
     * @param bounds of one file
     * @param files which files are taken, the first rule that fits counts
     */
    public record Pickup(
            SftpServer server,
            String directory,
            Optional<String> archive,
            Schedule schedule,
            Bounds bounds,
            List<FileRule> files) {
        public Pickup {
            files = List.copyOf(files);
        }
    }

    /**
     * A list of new documents at the partner's service, got page by page; {@code rest.yaml} of its dialect says how.
     *
     * @param address of the list
     * @param token what the hub shows there
     * @param tls the certificates of both sides
     * @param document what stands in it
     * @param schedule when the hub asks
     * @param bounds of one page
     */
    public record Poll(URI address, Token token, Tls tls, DocumentType document, Schedule schedule, Bounds bounds) {}

    /** A queue with one submission a message. */
    public sealed interface Queue {

        /** Bounds of one message. */
        Bounds bounds();

        /** How many messages are taken at one time. */
        int consumers();

        /** A header of the partner's own that numbers its messages, and so is part of a message's id. */
        Optional<String> idHeader();

        /** The hub's own broker, {@code partner.<id>.in}. */
        record Own(Bounds bounds, int consumers, Optional<String> idHeader) implements Queue {}

        /**
         * A queue on the partner's broker, read by AMQP 1.0.
         *
         * @param broker where
         * @param address the queue's name there
         * @param answers where what the hub has to say goes there
         * @param bounds of one message
         * @param consumers how many messages are taken at one time
         * @param idHeader that numbers its messages
         */
        record OfPartner(
                BrokerOfPartner broker,
                String address,
                Optional<Answers> answers,
                Bounds bounds,
                int consumers,
                Optional<String> idHeader)
                implements Queue {}

        /**
         * What the hub has to say goes to the queue that a message names in {@code reply-to}.
         *
         * @param queue for the answer to a message that names none
         * @param subject what receipts and rejections are called there; empty: by their own names
         */
        record Answers(String queue, Optional<String> subject) {}
    }
}
