package org.mentorhub.routes.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.queue.ReturnAddress;
import org.mentorhub.routes.intake.BodyReader;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.FileBody;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.IntakeRequest.Origin;
import org.mentorhub.routes.intake.IntakeRule;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.intake.NativeDocument;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Bounds;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;

/** Makes of a message what the intake takes. Whatever a message holds becomes a submission, so that its sender is answered. */
final class MessageReader {
    private final Partner sender;
    private final Inbound.Queue queue;
    private final Bounds bounds;
    private final String place;
    private final DialectLookup dialects;
    private final IntakeMemory memory;
    private final Clock clock;

    /**
     * @param sender whose queue it is
     * @param queue what its file says of it
     * @param place the queue: part of a message's id where it carries none
     */
    MessageReader(
            Partner sender,
            Inbound.Queue queue,
            String place,
            DialectLookup dialects,
            IntakeMemory memory,
            Clock clock) {
        this.sender = sender;
        this.queue = queue;
        this.bounds = queue.bounds();
        this.place = place;
        this.dialects = dialects;
        this.memory = memory;
        this.clock = clock;
    }

    /** The submission of a message, or empty where there is no memory for it now. */
    Optional<IntakeRequest> read(Message message) throws JMSException {
        var kind = MessageKind.of(message);
        var id = MessageId.of(message, queue.idHeader());
        var back = returnAddress(message).text();
        return body(message, kind)
                .map(body -> new IntakeRequest(
                        sender,
                        bounds,
                        kind.isCanonical() ? dialects.canonical(kind.mediaType()) : dialects.get(sender.dialect()),
                        Optional.empty(),
                        id,
                        new Origin("queue", "queue:" + place, kind.mediaType(), Optional.of(back)),
                        clock.instant(),
                        Answering.BY_NOTICE,
                        body));
    }

    /** Where an answer to the message goes. */
    ReturnAddress returnAddress(Message message) throws JMSException {
        var replyTo = message.getJMSReplyTo() instanceof Queue queue
                ? Optional.ofNullable(queue.getQueueName())
                : Optional.<String>empty();
        var number = MessageId.numbered(message, queue.idHeader());
        return new ReturnAddress(replyTo, number.isPresent() ? number : Optional.ofNullable(message.getJMSMessageID()));
    }

    private Optional<NativeBody.Taken> body(Message message, MessageKind kind) throws JMSException {
        return switch (MessageContent.of(message, bounds.bytes())) {
            case MessageContent.Closed closed -> Optional.of(closed(closed.kind()));
            case MessageContent.TooLarge large -> Optional.of(refusable(large.size()));
            case MessageContent.Whole whole -> body(whole.bytes(), kind);
        };
    }

    private Optional<NativeBody.Taken> body(byte[] bytes, MessageKind kind) {
        var content = new ByteArrayInputStream(bytes);
        var read = kind.isLines() && bounds.documents() > 1
                ? BodyReader.lines(content, bounds, memory)
                : BodyReader.one(content, bounds, memory);
        return switch (read) {
            case NativeBody.Taken taken -> parted(taken, bytes, kind);
            case NativeBody.NoRoom full -> Optional.empty();
            case NativeBody.TooLarge large -> Optional.of(refusable(bytes.length));
            case NativeBody.TooManyDocuments many -> Optional.of(refusable(bytes.length));
            case NativeBody.Incomplete empty -> Optional.of(refusable(0));
        };
    }

    /** A message of more than one document is a file of the sender's dialect, unless it says that it has one a line. */
    private Optional<NativeBody.Taken> parted(NativeBody.Taken whole, byte[] bytes, MessageKind kind) {
        if (bounds.documents() == 1 || kind.isLines() || kind.isCanonical()) {
            return Optional.of(whole);
        }
        return FileBody.form(bytes, sender, dialects.get(sender.dialect()))
                .map(form -> FileBody.part(whole, bytes, form, bounds))
                .orElse(Optional.of(whole));
    }

    private NativeBody.Taken closed(String kind) {
        var fault = IntakeRule.MESSAGE_KIND.brokenByMessage(kind);
        return new NativeBody.Taken(
                List.of(NativeDocument.unreadable(List.of(fault))), Digest.of(new byte[0]), memory.share());
    }

    /** Stands for content that is not looked into: too large, or nothing. */
    private NativeBody.Taken refusable(long size) {
        var document = new NativeDocument(1, new byte[0], size);
        return new NativeBody.Taken(List.of(document), Digest.of(new byte[0]), memory.share());
    }
}
