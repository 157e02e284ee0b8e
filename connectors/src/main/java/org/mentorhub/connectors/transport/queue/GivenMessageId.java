package org.mentorhub.connectors.transport.queue;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import org.apache.qpid.jms.JmsDestination;
import org.apache.qpid.jms.JmsSession;
import org.apache.qpid.jms.message.JmsMessageIDBuilder;
import org.apache.qpid.jms.policy.JmsMessageIDPolicy;

/**
 * Sends each message under the id that was given for it: the delivery's, so that a repeat has the same. JMS itself makes a new one at
 * each send; what is sent without a given id has none.
 */
public final class GivenMessageId implements JmsMessageIDPolicy {
    private static final ThreadLocal<Object> CURRENT = new ThreadLocal<>();

    /**
     * Sends by a connection of {@link QueueConnections}, and comes back when the broker has confirmed it.
     *
     * @param id the AMQP message-id, of one of its types: a text, a {@link java.util.UUID}
     */
    public static void send(MessageProducer producer, Message message, Object id) throws JMSException {
        CURRENT.set(id);
        try {
            producer.send(message);
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public JmsMessageIDPolicy copy() {
        return this;
    }

    @Override
    @SuppressWarnings("NullAway") // the library takes null for "no id", and is not annotated
    public JmsMessageIDBuilder getMessageIDBuilder(JmsSession session, JmsDestination destination) {
        return (producer, sequence) -> CURRENT.get();
    }
}
