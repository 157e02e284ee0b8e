package org.mentorhub.routes.partner;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentorhub.connectors.transport.rest.RestMethod;

/** Reads {@code out:} of a partner file: exactly one way, one method for each. */
final class OutboundSection {
    private final Section out;
    private final Optional<SftpServer> server;

    /** @param server the partner's own SFTP server, where it has one */
    OutboundSection(Section out, Optional<SftpServer> server) {
        this.out = out;
        this.server = server;
    }

    Optional<Outbound> read() {
        List<Outbound> ways = Stream.of(
                        way("soap", OutboundSection::soap),
                        way("rest", OutboundSection::rest),
                        way("mailbox", OutboundSection::mailbox),
                        way("queue", OutboundSection::queue),
                        way("drop", section -> new FilesSection(section).drop(server)))
                .flatMap(Optional::stream)
                .toList();
        if (ways.size() > 1) {
            out.fault("soap", "there are " + ways.size() + " ways out", "Keep one: documents of a lane go one way");
        }
        return ways.stream().findFirst();
    }

    private Optional<Outbound> way(String key, Function<Section, Optional<Outbound>> reader) {
        return out.section(key).flatMap(reader);
    }

    private static Optional<Outbound> mailbox(Section mailbox) {
        var attachments = mailbox.optional("attachments", Form.word(Outbound.Attachments.class));
        return Optional.of(new Outbound.Mailbox(attachments.orElse(Outbound.Attachments.WITHIN)));
    }

    private static Optional<Outbound> soap(Section soap) {
        var address = soap.required("address", Form.HTTP_ADDRESS);
        var credential = credential(soap, "password-file");
        return address.flatMap(where -> credential.map(who -> new Outbound.Soap(where, who)));
    }

    private static Optional<Outbound> queue(Section queue) {
        var messages = queue.optional("messages", Form.word(Outbound.Messages.class));
        return Optional.of(new Outbound.Queue(messages.orElse(Outbound.Messages.BYTES)));
    }

    private static Optional<Outbound> rest(Section rest) {
        var address = rest.required("address", Form.HTTP_ADDRESS);
        var method = rest.optional("method", Form.word(RestMethod.class)).orElse(RestMethod.POST);
        var tls = tls(rest);
        var audience = rest.section("signed").flatMap(signed -> signed.required("audience", Form.TEXT));
        return address.flatMap(
                where -> token(rest).map(token -> new Outbound.Rest(where, method, token, tls, audience)));
    }

    /** {@code tls}: the hub's own certificate, the one of the service, or both. */
    static Outbound.Tls tls(Section service) {
        return service.section("tls").map(OutboundSection::certificates).orElse(Outbound.Tls.USUAL);
    }

    private static Outbound.Tls certificates(Section tls) {
        var keystore = tls.optional("keystore", Form.FILE_NAME)
                .flatMap(file -> tls.required("password-file", Form.FILE_NAME)
                        .map(password -> new Outbound.Keystore(file, password)));
        var pin = tls.optional("certificate", Form.CERTIFICATE);
        if (keystore.isEmpty() && pin.isEmpty()) {
            tls.fault(
                    "tls",
                    "it is said of no certificate",
                    "Write `keystore:` with `password-file:`, `certificate:`, or both");
        }
        return new Outbound.Tls(keystore, pin);
    }

    /** {@code token} or {@code token-file}: what the hub shows at a service of the partner. */
    static Optional<Outbound.Token> token(Section service) {
        var granted = service.section("token").flatMap(OutboundSection::granted);
        var kept = service.optional("token-file", Form.FILE_NAME).<Outbound.Token>map(Outbound.Token.Kept::new);
        if (granted.isPresent() == kept.isPresent()) {
            service.fault(
                    "token",
                    "it is not said which token to show",
                    "Write either `token:` with `address`, `username`, `secret-file`, or `token-file:`");
        }
        return granted.or(() -> kept);
    }

    private static Optional<Outbound.Token> granted(Section token) {
        var address = token.required("address", Form.HTTP_ADDRESS);
        var credential = credential(token, "secret-file");
        return address.flatMap(where -> credential.map(who -> new Outbound.Token.Granted(where, who)));
    }

    /** {@code username} and the key that names the secret's file. */
    static Optional<Credential> credential(Section section, String secretKey) {
        var username = section.required("username", Form.TEXT);
        var secret = section.required(secretKey, Form.FILE_NAME);
        return username.flatMap(name -> secret.map(file -> new Credential(name, file)));
    }
}
