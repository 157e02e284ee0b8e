package org.mentorhub.routes.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import java.util.Set;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a message says that it holds, by its content-type; a message without one holds one document in its sender's dialect.
 *
 * @param isLines one document a line, instead of one document
 * @param isCanonical written in the hub's own model, instead of the sender's dialect
 * @param mediaType as it stands there
 */
record MessageKind(boolean isLines, boolean isCanonical, String mediaType) {
    private static final String CANONICAL = "urn:mentor-hub:canonical:1";
    /** Where Artemis keeps the content-type of a STOMP frame. */
    private static final String OF_STOMP = "_AMQ_CONTENT_TYPE";

    private static final Set<String> LINES = Set.of("x-ndjson", "ndjson", "jsonl");
    private static final MessageKind UNSAID = new MessageKind(false, false, "application/octet-stream");

    static MessageKind of(Message message) throws JMSException {
        return contentType(message).map(MessageKind::of).orElse(UNSAID);
    }

    private static MessageKind of(String text) {
        try {
            var type = MediaType.parseMediaType(text);
            var profile = Optional.ofNullable(type.getParameter("profile")).orElse("");
            var name = type.getType() + "/" + type.getSubtype();
            return new MessageKind(
                    LINES.contains(type.getSubtype()), profile.replace("\"", "").equals(CANONICAL), name);
        } catch (InvalidMediaTypeException none) {
            return UNSAID;
        }
    }

    private static Optional<String> contentType(Message message) throws JMSException {
        var amqp = message instanceof JmsMessage own && own.getFacade() instanceof AmqpJmsMessageFacade facade
                ? Optional.ofNullable(facade.getContentType()).map(Object::toString)
                : Optional.<String>empty();
        return amqp.isPresent() ? amqp : Optional.ofNullable(message.getStringProperty(OF_STOMP));
    }
}
