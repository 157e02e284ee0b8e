package org.mentorhub.connectors.transport.queue;

import java.util.Optional;

/**
 * Where and as what the answer to a message goes: kept with the submission as one text, and written by the way back.
 *
 * @param replyTo the queue that the message named
 * @param correlation the message's own id as JMS writes it, with its AMQP type
 */
public record ReturnAddress(Optional<String> replyTo, Optional<String> correlation) {
    private static final String SEPARATOR = "\n";

    /** As one text. */
    public String text() {
        return replyTo.orElse("") + SEPARATOR + correlation.orElse("");
    }

    /** From that text. */
    static ReturnAddress of(String text) {
        var parts = text.split(SEPARATOR, 2);
        return new ReturnAddress(present(parts[0]), parts.length < 2 ? Optional.empty() : present(parts[1]));
    }

    private static Optional<String> present(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }
}
