package org.mentorhub.routes.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;

/** What a message holds, within bounds. Nothing is deserialised: what is neither bytes nor text is no document. */
sealed interface MessageContent {

    /** Bytes as they came; of a text its UTF-8. */
    record Whole(byte[] bytes) implements MessageContent {}

    /** More than the bound; it was not copied. */
    record TooLarge(long size) implements MessageContent {}

    /** The content of a message, up to a bound in bytes. */
    static MessageContent of(Message message, int bound) throws JMSException {
        return switch (message) {
            case BytesMessage bytes when bytes.getBodyLength() > bound -> new TooLarge(bytes.getBodyLength());
            case BytesMessage bytes -> new Whole(copied(bytes));
            case TextMessage text -> bounded(utf8(text), bound);
            default -> new Whole(new byte[0]);
        };
    }

    private static byte[] copied(BytesMessage message) throws JMSException {
        var content = new byte[(int) message.getBodyLength()];
        message.reset();
        message.readBytes(content);
        return content;
    }

    private static byte[] utf8(TextMessage message) throws JMSException {
        var text = message.getText();
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageContent bounded(byte[] bytes, int bound) {
        return bytes.length > bound ? new TooLarge(bytes.length) : new Whole(bytes);
    }
}
