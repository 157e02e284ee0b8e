package org.mentorhub.routes.partner;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.schemas.DocumentType;

/** How a partner gets its documents. */
public sealed interface Outbound {

    /** The transport's name in route ids, settings and reports: {@code soap}. */
    String transport();

    /** Whether the hub hands over one document after another; else the partner fetches them, or they are dropped a file at a time. */
    default boolean isHandedOver() {
        return switch (this) {
            case Soap soap -> true;
            case Rest rest -> true;
            case Queue queue -> true;
            case Mailbox mailbox -> false;
            case Drop drop -> false;
        };
    }

    /**
     * A SOAP service of the partner, by the WSDL in its dialect's folder.
     *
     * @param address where the service answers
     * @param credential for the UsernameToken
     */
    record Soap(URI address, Credential credential) implements Outbound {
        @Override
        public String transport() {
            return "soap";
        }
    }

    /**
     * An address of the partner that takes documents by HTTP.
     *
     * @param address where the hub posts each document, or below which it puts each
     * @param method which of the two
     * @param token what it shows there
     * @param tls the certificates of both sides
     * @param audience whom the hub signs bodies for; empty: it does not
     */
    record Rest(URI address, RestMethod method, Token token, Tls tls, Optional<String> audience) implements Outbound {
        @Override
        public String transport() {
            return "rest";
        }
    }

    /**
     * The certificates of a connection to a partner.
     *
     * @param keystore what the hub shows; empty: nothing
     * @param pin the SHA-256 of the only certificate that is trusted, {@code sha256:…}; empty: those of issuers that this machine trusts
     */
    record Tls(Optional<Keystore> keystore, Optional<String> pin) {
        /** As everybody's. */
        static final Tls USUAL = new Tls(Optional.empty(), Optional.empty());
    }

    /**
     * Two files in the secrets folder.
     *
     * @param file PKCS#12, a key with its certificate
     * @param passwordFile its password
     */
    record Keystore(String file, String passwordFile) {}

    /** Where the bearer token for a partner's address comes from. */
    sealed interface Token {

        /**
         * The partner gave it.
         *
         * @param file its name in the secrets folder
         */
        record Kept(String file) implements Token {}

        /**
         * The partner's token endpoint gives one for a while (RFC 6749, 4.4).
         *
         * @param address of the endpoint
         * @param credential client id and secret
         */
        record Granted(URI address, Credential credential) implements Token {}
    }

    /** Where a recipient gets the content of files that came beside a document. */
    enum Attachments {
        /** Within the document, as far as that is not too large for it. */
        WITHIN,
        /** Beside the document. */
        BESIDE
    }

    /**
     * The partner fetches its documents from the hub, by REST or SOAP.
     *
     * @param attachments where it gets files
     */
    record Mailbox(Attachments attachments) implements Outbound {
        @Override
        public String transport() {
            return "mailbox";
        }
    }

    /**
     * Files of many documents, dropped on a schedule.
     *
     * @param server the partner's server, or empty: the partner's {@code outbox/} on the hub's own
     * @param directory absolute on the partner's server; unused in the own outbox
     * @param names of a file, by what is in it: {@code AFOL_CAN_{yyyyMMdd}_{nn}.csv}
     * @param marker how the name of the marker ends that is put down after the file; empty: none
     * @param documents in one file, at most
     * @param schedule when the hub drops
     * @param wrapping how each file is packed
     */
    record Drop(
            Optional<SftpServer> server,
            String directory,
            Map<DocumentType, String> names,
            Optional<String> marker,
            int documents,
            Schedule schedule,
            Wrapping wrapping)
            implements Outbound {
        public Drop {
            names = Map.copyOf(names);
        }

        @Override
        public String transport() {
            return "sftp";
        }
    }

    /**
     * The hub's own broker, {@code partner.<id>.out}.
     *
     * @param messages what kind its messages are
     */
    record Queue(Messages messages) implements Outbound {
        @Override
        public String transport() {
            return "queue";
        }
    }
    /** The kinds of messages. */
    enum Messages {
        /** The bytes as the dialect writes them. */
        BYTES,
        /** Their characters: for receivers that know JMS text messages only. */
        TEXT
    }
}
