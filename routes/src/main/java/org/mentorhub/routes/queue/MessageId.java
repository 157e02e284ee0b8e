package org.mentorhub.routes.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.UnsignedLong;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.Digest;

/**
 * By what a message is recognised when it comes again, in this order: the property made for it, the one by which Artemis knows a
 * repeat, a header by which the sender numbers its messages, the AMQP message-id with its type. A message-id that JMS made is none: it
 * is another one at each send.
 */
final class MessageId {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");
    private static final Pattern TYPED = Pattern.compile("(uuid|ulong|binary|string|sha256):.*", Pattern.DOTALL);
    private static final String MADE_BY_JMS = "ID:";

    private MessageId() {}

    /**
     * The message's own id, or empty where it carries none that stays the same.
     *
     * @param header that the sender numbers its messages by; its name is part of the id
     */
    static Optional<String> of(Message message, Optional<String> header) throws JMSException {
        for (var property : new String[] {"mentor_message_id", "_AMQ_DUPL_ID"}) {
            var given = text(message.getObjectProperty(property));
            if (given.isPresent()) {
                return given.map(MessageId::inForm);
            }
        }
        var number = numbered(message, header);
        if (number.isPresent()) {
            return number.map(value -> inForm(header.orElseThrow() + ":" + value));
        }
        return amqp(message).flatMap(MessageId::typed).map(MessageId::inForm);
    }

    /** What stands in the header that the sender numbers its messages by. */
    static Optional<String> numbered(Message message, Optional<String> header) throws JMSException {
        return header.isPresent() ? text(message.getObjectProperty(header.get())) : Optional.empty();
    }

    /** The AMQP message-id as it came, for a correlation-id; empty where there is none. */
    static Optional<Object> amqp(Message message) {
        return message instanceof JmsMessage own && own.getFacade() instanceof AmqpJmsMessageFacade amqp
                ? Optional.ofNullable(amqp.getProviderMessageIdObject())
                : Optional.empty();
    }

    private static Optional<String> text(@Nullable Object property) {
        return Optional.ofNullable(property).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A UUID and its text are two ids, so the type is part of it; a plain text, the usual thing, stands for itself. */
    private static Optional<String> typed(Object id) {
        return switch (id) {
            case UUID uuid -> Optional.of("uuid:" + uuid);
            case UnsignedLong number -> Optional.of("ulong:" + number);
            case Binary bytes -> Optional.of("binary:" + hex(bytes.asByteBuffer()));
            case ByteBuffer bytes -> Optional.of("binary:" + hex(bytes));
            case String text when text.isBlank() || text.startsWith(MADE_BY_JMS) -> Optional.empty();
            case String text -> Optional.of(TYPED.matcher(text).matches() ? "string:" + text : text);
            default -> Optional.empty();
        };
    }

    private static String hex(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is too long, or has characters that an id has not, counts by its digest. */
    private static String inForm(String id) {
        if (FORM.matcher(id).matches()) {
            return id;
        }
        var digest = HexFormat.of()
                .parseHex(Digest.of(id.getBytes(StandardCharsets.UTF_8)).hex());
        return "sha256:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
