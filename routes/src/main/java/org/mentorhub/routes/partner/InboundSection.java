package org.mentorhub.routes.partner;

import java.util.Optional;

/** Reads {@code in:} of a partner file: one method for each way in. */
final class InboundSection {
    private final Section in;
    private final Optional<SftpServer> server;

    /** @param server the partner's own SFTP server, where it has one */
    InboundSection(Section in, Optional<SftpServer> server) {
        this.in = in;
        this.server = server;
    }

    Inbound read() {
        return new Inbound(
                in.section("rest").map(InboundSection::rest),
                in.section("soap").flatMap(InboundSection::soap),
                in.section("uploads").map(section -> new FilesSection(section).uploads()),
                in.section("pickup").flatMap(section -> new FilesSection(section).pickup(server)),
                in.section("queue").flatMap(section -> new QueueSection(section).read()),
                in.section("poll").flatMap(InboundSection::poll));
    }

    private static Inbound.Rest rest(Section rest) {
        return new Inbound.Rest(
                bounds(rest),
                rest.optional("client-certificates", Form.FILE_NAME),
                rest.section("signed").flatMap(InboundSection::signed));
    }

    private static Optional<Inbound.Signed> signed(Section signed) {
        var issuer = signed.required("issuer", Form.TEXT);
        var keys = signed.required("keys-file", Form.FILE_NAME);
        return issuer.flatMap(who -> keys.map(file -> new Inbound.Signed(who, file)));
    }

    /** The three bounds of one submission, whatever way it comes. */
    static Bounds bounds(Section section) {
        return new Bounds(
                section.required("documents-per-call", Form.number(1, 20_000)).orElse(1),
                section.required("megabytes-per-call", Form.number(1, 64)).orElse(1) << 20,
                section.required("megabytes-per-document", Form.number(1, 32)).orElse(1) << 20);
    }

    private static Optional<Inbound.Poll> poll(Section poll) {
        var address = poll.required("address", Form.HTTP_ADDRESS);
        var token = OutboundSection.token(poll);
        var tls = OutboundSection.tls(poll);
        var document = poll.required("document", Form.DOCUMENT_TYPE);
        var schedule = FilesSection.schedule(poll);
        var bounds = new Bounds(
                poll.required("documents-per-page", Form.number(1, 1_000)).orElse(1),
                poll.required("megabytes-per-page", Form.number(1, 64)).orElse(1) << 20,
                poll.required("megabytes-per-document", Form.number(1, 32)).orElse(1) << 20);
        return address.flatMap(where -> token.flatMap(shown -> document.flatMap(
                type -> schedule.map(when -> new Inbound.Poll(where, shown, tls, type, when, bounds)))));
    }

    private static Optional<Inbound.Soap> soap(Section soap) {
        var bounds = bounds(soap);
        return soap.required("password-file", Form.FILE_NAME).map(file -> new Inbound.Soap(bounds, file));
    }
}
