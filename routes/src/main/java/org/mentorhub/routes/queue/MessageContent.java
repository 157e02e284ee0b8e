package org.mentorhub.routes.queue;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a message holds, within bounds. Nothing is ever deserialised: what is neither bytes nor text stays closed. */
sealed interface MessageContent {
    /** Of an XML declaration. */
    String ENCODING = " encoding";

    /** Bytes as they came; of a text its UTF-8. */
    record Whole(byte[] bytes) implements MessageContent {}

    /** More than the bound; it was not copied. */
    record TooLarge(long size) implements MessageContent {}

    /**
     * Neither bytes nor text; it was not opened.
     *
     * @param kind what it is, for its sender
     */
    record Closed(String kind) implements MessageContent {}

    /** The content of a message, up to a bound in bytes. */
    static MessageContent of(Message message, int bound) throws JMSException {
        return switch (message) {
            case BytesMessage bytes when bytes.getBodyLength() > bound -> new TooLarge(bytes.getBodyLength());
            case BytesMessage bytes -> new Whole(copied(bytes));
            case TextMessage text -> bounded(utf8(text), bound);
            case ObjectMessage object -> new Closed("ObjectMessage");
            case MapMessage map -> new Closed("MapMessage");
            case StreamMessage stream -> new Closed("StreamMessage");
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
        return text == null ? new byte[0] : text.getBytes(declared(text));
    }

    /** A text has no charset of its own; XML that says one must be in it, and everything else in UTF-8. */
    private static Charset declared(String text) {
        int end = text.startsWith("<?xml") ? text.indexOf("?>") : -1;
        int at = end < 0 ? -1 : text.substring(0, end).indexOf(ENCODING);
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        int from = at + ENCODING.length() + 2;
        int until = text.indexOf(text.charAt(from - 1), from);
        return until < 0 || until > end ? StandardCharsets.UTF_8 : able(text.substring(from, until), text);
    }

    private static Charset able(String name, String text) {
        try {
            var charset = Charset.forName(name);
            return charset.canEncode() && charset.newEncoder().canEncode(text) ? charset : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static MessageContent bounded(byte[] bytes, int bound) {
        return bytes.length > bound ? new TooLarge(bytes.length) : new Whole(bytes);
    }
}
