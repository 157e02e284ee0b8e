package org.mentorhub.connectors.transport.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.apache.qpid.proton.amqp.Symbol;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOver.Cargo.Notice;

/** One delivery as a message: content as it is, its kind in {@code subject}, what it answers in {@code correlation-id}. */
final class OutgoingMessage {
    /** Of this Artemis makes the content-type of a STOMP frame. */
    private static final String FOR_STOMP = "_AMQ_CONTENT_TYPE";

    private static final String CHARSET = "charset=";
    private static final Set<String> ANSWERS = Set.of("receipt", "rejection");

    private final HandOver handOver;
    private final QueueTarget target;
    private final Optional<ReturnAddress> answered;

    OutgoingMessage(HandOver handOver, QueueTarget target) {
        this.handOver = handOver;
        this.target = target;
        this.answered = notice().flatMap(Notice::answers)
                .flatMap(Notice.Answers::returnAddress)
                .map(ReturnAddress::of);
    }

    private Optional<Notice> notice() {
        return handOver.cargo() instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }

    /** The same at each attempt. */
    String id() {
        return handOver.deliveryId();
    }

    /** The queue that the answered message named, where answers go there. */
    Optional<String> replyTo() {
        return answered.filter(address -> target.answers().where() == QueueTarget.Where.REPLY_TO)
                .flatMap(ReturnAddress::replyTo);
    }

    private String subject() {
        return notice().map(this::subject).orElseGet(() -> handOver.cargo().id());
    }

    private String subject(Notice notice) {
        return target.answers()
                .subject()
                .filter(own -> ANSWERS.contains(notice.kind()))
                .orElse(notice.kind());
    }

    Message write(Session session) throws JMSException {
        var message = target.messages() == QueueTarget.Messages.TEXT ? text(session) : bytes(session);
        message.setStringProperty(FOR_STOMP, handOver.mediaType());
        message.setStringProperty("_AMQ_DUPL_ID", handOver.deliveryId());
        message.setStringProperty("mentor_kind", handOver.cargo().id());
        message.setJMSType(subject());
        var correlation = answered.flatMap(ReturnAddress::correlation);
        if (correlation.isPresent()) {
            message.setJMSCorrelationID(correlation.get());
        }
        if (message instanceof JmsMessage own && own.getFacade() instanceof AmqpJmsMessageFacade amqp) {
            amqp.setContentType(Symbol.valueOf(handOver.mediaType()));
        }
        return message;
    }

    private Message bytes(Session session) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(handOver.content());
        return message;
    }

    private Message text(Session session) throws JMSException {
        return session.createTextMessage(new String(handOver.content(), charset()));
    }

    private Charset charset() {
        for (var parameter : handOver.mediaType().split(";", -1)) {
            var stripped = parameter.strip();
            if (stripped.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                return Charset.forName(stripped.substring(CHARSET.length()).replace("\"", ""));
            }
        }
        return StandardCharsets.UTF_8;
    }
}
