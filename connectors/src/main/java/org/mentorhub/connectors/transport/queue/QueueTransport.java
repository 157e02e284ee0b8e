package org.mentorhub.connectors.transport.queue;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.Optional;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.Transport;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts each delivery into a queue as a durable message, and comes back when the broker has confirmed it. The delivery's id is the
 * message's AMQP {@code message-id} and its {@code _AMQ_DUPL_ID}, by which Artemis knows a repeat.
 */
public final class QueueTransport implements Transport {
    private static final Logger LOG = LoggerFactory.getLogger(QueueTransport.class);
    private static final int MOST_SESSIONS = 64;

    private final QueueBroker broker;
    private final QueueTarget target;
    private final JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();

    /**
     * @param broker where the queues are
     * @param target which
     */
    public QueueTransport(QueueBroker broker, QueueTarget target) {
        this.broker = broker;
        this.target = target;
        pool.setConnectionFactory(new QueueConnections(broker, attempt -> {}));
        pool.setMaxConnections(1);
        pool.setMaxSessionsPerConnection(MOST_SESSIONS);
        pool.setUseAnonymousProducers(false);
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        try {
            return send(pool.createConnection(), handOver);
        } catch (JMSException notConnected) {
            return QueueVerdict.notSent(broker.address(), notConnected);
        }
    }

    private HandOverResult send(Connection connection, HandOver handOver) throws JMSException {
        var message = new OutgoingMessage(handOver, target);
        try (var open = new Open(connection, connection.createSession(Session.AUTO_ACKNOWLEDGE))) {
            return send(open.session(), producer(open.session(), message.replyTo()), message);
        }
    }

    /** A queue that a message named may be gone by now; then the answer goes where all else goes. */
    private MessageProducer producer(Session session, Optional<String> replyTo) throws JMSException {
        try {
            return session.createProducer(session.createQueue(replyTo.orElse(target.queue())));
        } catch (InvalidDestinationException gone) {
            if (replyTo.isEmpty()) {
                throw gone;
            }
            return session.createProducer(session.createQueue(target.queue()));
        }
    }

    // Opening the session and the link to the queue may fail without effect; from the sending on, nobody knows.
    private HandOverResult send(Session session, MessageProducer producer, OutgoingMessage message)
            throws JMSException {
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        var written = message.write(session);
        try {
            GivenMessageId.send(producer, written, message.id());
            return new HandOverResult.Delivered(Optional.empty());
        } catch (JMSException failed) {
            return QueueVerdict.sending(broker.address(), target.queue(), failed);
        }
    }

    /** What goes back to the pool. That this fails changes nothing of what was sent. */
    private record Open(Connection connection, Session session) implements AutoCloseable {
        @Override
        public void close() {
            try {
                session.close();
                connection.close();
            } catch (JMSException broken) {
                LOG.debug("a broken session is let go", broken);
            }
        }
    }

    @Override
    public void close() {
        pool.stop();
    }
}
