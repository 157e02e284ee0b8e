package org.mentorhub.routes.partner;

import java.util.Optional;

/** Reads {@code in.queue:} of a partner file: a queue of the hub's own broker, or, where a {@code broker} is named, of the partner's. */
final class QueueSection {
    private final Section queue;

    QueueSection(Section queue) {
        this.queue = queue;
    }

    Optional<Inbound.Queue> read() {
        var bounds = bounds();
        int consumers = queue.optional("consumers", Form.number(1, 16)).orElse(1);
        var idHeader = queue.optional("id-header", Form.HEADER);
        return queue.keys().contains("broker")
                ? ofPartner(bounds, consumers, idHeader)
                : Optional.of(new Inbound.Queue.Own(bounds, consumers, idHeader));
    }

    private Bounds bounds() {
        int bytes = queue.required("megabytes-per-message", Form.number(1, 32)).orElse(1) << 20;
        int documents =
                queue.optional("documents-per-message", Form.number(1, 20_000)).orElse(1);
        return new Bounds(documents, bytes, bytes);
    }

    private Optional<Inbound.Queue> ofPartner(Bounds bounds, int consumers, Optional<String> idHeader) {
        var answers = queue.section("answers").flatMap(QueueSection::answers);
        var address = queue.required("address", Form.TEXT);
        return broker().flatMap(broker ->
                address.map(name -> new Inbound.Queue.OfPartner(broker, name, answers, bounds, consumers, idHeader)));
    }

    private static Optional<Inbound.Queue.Answers> answers(Section answers) {
        var subject = answers.optional("subject", Form.TEXT);
        return answers.required("queue", Form.TEXT).map(name -> new Inbound.Queue.Answers(name, subject));
    }

    private Optional<BrokerOfPartner> broker() {
        var address = queue.required("broker", Form.AMQP_ADDRESS);
        var certificate = queue.optional("certificate", Form.CERTIFICATE);
        var credential = OutboundSection.credential(queue, "password-file");
        return address.flatMap(where -> credential.map(who -> new BrokerOfPartner(where, certificate, who)));
    }
}
