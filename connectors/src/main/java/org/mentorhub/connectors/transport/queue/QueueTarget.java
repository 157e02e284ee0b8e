package org.mentorhub.connectors.transport.queue;

import java.util.Optional;

/**
 * Where on a broker one partner's messages go.
 *
 * @param queue for all that answers nothing, or whose answer finds no other
 * @param answers what the answers are called and where they go
 * @param messages what kind they are
 */
public record QueueTarget(String queue, Answers answers, Messages messages) {

    /**
     * About answers to what the partner sent: receipts and rejections.
     *
     * @param subject what they are called in AMQP's {@code subject}; empty: the kind of notice
     * @param where they go
     */
    public record Answers(Optional<String> subject, Where where) {}

    /** The kinds of messages. */
    public enum Messages {
        /** Bytes as they are. */
        BYTES,
        /** Their characters, by the charset of their media type. */
        TEXT
    }

    /** Where answers go. */
    public enum Where {
        /** To the queue that the answered message named in {@code reply-to}: only on a broker that is the partner's own. */
        REPLY_TO,
        /** To the same queue as all else. */
        QUEUE
    }
}
