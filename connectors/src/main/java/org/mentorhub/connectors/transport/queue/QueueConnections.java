package org.mentorhub.connectors.transport.queue;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.net.URI;
import java.util.function.Consumer;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.jms.policy.JmsDefaultPrefetchPolicy;

/**
 * Connects to one broker by AMQP 1.0. Each connection reads the password anew, and tells whether it came about. Nothing is prefetched
 * beyond a few messages: what waits in a queue stays at the broker.
 */
public final class QueueConnections extends JmsConnectionFactory {
    private static final int PREFETCH = 4;

    private final QueueBroker broker;
    private final Consumer<Attempt> told;

    /** What became of connecting. */
    public sealed interface Attempt {
        /** There is a connection. */
        record Connected() implements Attempt {}

        /**
         * There is none.
         *
         * @param reason in the hub's own words
         */
        record Failed(String reason) implements Attempt {}
    }

    /**
     * @param broker where to
     * @param told of each attempt, in the thread that made it
     */
    public QueueConnections(QueueBroker broker, Consumer<Attempt> told) {
        super(uri(broker));
        this.broker = broker;
        this.told = told;
        broker.pin().ifPresent(pin -> setSslContext(pin.context()));
        setMessageIDPolicy(new GivenMessageId());
        var prefetch = new JmsDefaultPrefetchPolicy();
        prefetch.setAll(PREFETCH);
        setPrefetchPolicy(prefetch);
        setConnectTimeout(broker.connectTimeout().toMillis());
        setRequestTimeout(broker.answerTimeout().toMillis());
        setSendTimeout(broker.answerTimeout().toMillis());
        setCloseTimeout(broker.connectTimeout().toMillis());
        setAwaitClientID(false);
        setUseDaemonThread(true);
        setValidatePropertyNames(false);
    }

    // A pinned certificate speaks for itself, whatever the host is called; else the host name counts. Core's and AMQP's
    // limits of a
    // frame are the broker's own.
    private static URI uri(QueueBroker broker) {
        var options = "?amqp.saslMechanisms=PLAIN&transport.connectTimeout="
                + broker.connectTimeout().toMillis();
        return URI.create(broker.address() + options + (broker.pin().isPresent() ? "&transport.verifyHost=false" : ""));
    }

    @Override
    public Connection createConnection() throws JMSException {
        return createConnection(broker.username(), broker.password().get());
    }

    @Override
    public Connection createConnection(String username, String password) throws JMSException {
        try {
            var connection = super.createConnection(username, password);
            told.accept(new Attempt.Connected());
            return connection;
        } catch (JMSException failed) {
            told.accept(new Attempt.Failed(QueueVerdict.whyNotConnected(broker.address(), failed)));
            throw failed;
        }
    }
}
