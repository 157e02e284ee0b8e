package org.mentorhub.routes.demo;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.apache.qpid.proton.amqp.Symbol;
import org.mentorhub.connectors.transport.queue.GivenMessageId;
import org.mentorhub.connectors.transport.queue.QueueBroker;
import org.mentorhub.connectors.transport.queue.QueueConnections;

/**
 * ATFP's side: a broker of its own, on which it puts certificates, each under a UUID and with the queue that it wants to be answered at;
 * and what the hub answered there. It repeats messages and sends them in any order, as whoever uses it says.
 */
public final class AtfpSimulator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtfpBroker broker;
    private final QueueBroker own;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private Connection connection;
    private long sequence;

    /**
     * What the hub answered.
     *
     * @param subject {@code accuse}, or the kind of a later notice
     * @param messageId the message that it answers, as a UUID
     * @param text the notice, JSON
     */
    public record Answer(String subject, String messageId, String text) {}

    /**
     * Starts it.
     *
     * @param directory where its broker may write
     * @param username whom it lets take certificates and put answers
     * @param password that user's password
     */
    public AtfpSimulator(Path directory, String username, String password) throws IOException {
        var ownPassword = UUID.randomUUID().toString();
        broker = new AtfpBroker(directory, username, Map.of(username, password, AtfpBroker.OWN_USER, ownPassword));
        own = new QueueBroker(
                address(),
                Optional.of(broker.certificate().pin()),
                AtfpBroker.OWN_USER,
                () -> ownPassword,
                PATIENCE,
                PATIENCE);
        connection = connect();
    }

    /** Where its broker is. */
    public URI address() {
        return URI.create("amqps://127.0.0.1:" + broker.port());
    }

    /** By what its broker's certificate is known: {@code sha256:…}. */
    public String certificate() {
        return broker.certificate().pin().toString();
    }

    /**
     * Puts a message with one certificate, or with what is none, on its queue. A repeat is the same under the same id.
     *
     * @param messageId a UUID; of another text one is made, always the same
     */
    public synchronized void send(String messageId, byte[] content) throws IOException {
        try (var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            var message = session.createBytesMessage();
            message.writeBytes(content);
            message.setStringProperty("centre", "4107");
            message.setStringProperty("session", "2026-1");
            message.setLongProperty("sequence", ++sequence);
            message.setJMSReplyTo(session.createQueue(AtfpBroker.ANSWERS));
            if (message instanceof JmsMessage sent && sent.getFacade() instanceof AmqpJmsMessageFacade amqp) {
                amqp.setContentType(Symbol.valueOf("application/json"));
                amqp.setGroupId("4107");
            }
            var producer = session.createProducer(session.createQueue(AtfpBroker.ATTESTATIONS));
            GivenMessageId.send(producer, message, uuid(messageId));
        } catch (JMSException failed) {
            throw new IOException("ATFP's own broker did not take the message", failed);
        }
    }

    /** The UUID that a message id stands for. */
    public static UUID uuid(String messageId) {
        return messageId.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(messageId)
                : UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8));
    }

    /** What the hub has answered so far. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** The hub's answers as text, as every simulator gives them. */
    public List<String> notices() {
        return answers.stream().map(Answer::text).toList();
    }

    /** How many messages the hub has not acknowledged yet. */
    public long waiting() {
        return broker.waiting(AtfpBroker.ATTESTATIONS);
    }

    /** From now on nobody answers at its address; what waits is kept. */
    public synchronized void goDown() throws IOException {
        disconnect();
        broker.close();
    }

    /** It answers again. */
    public synchronized void comeBack() throws IOException {
        broker.start();
        connection = connect();
    }

    @Override
    public synchronized void close() throws IOException {
        goDown();
    }

    private void disconnect() throws IOException {
        try {
            connection.close();
        } catch (JMSException broken) {
            throw new IOException("ATFP cannot leave its own broker", broken);
        }
    }

    private Connection connect() throws IOException {
        try {
            var connected = new QueueConnections(own, attempt -> {}).createConnection();
            var session = connected.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createConsumer(session.createQueue(AtfpBroker.ANSWERS)).setMessageListener(this::answered);
            connected.start();
            return connected;
        } catch (JMSException failed) {
            throw new IOException("ATFP cannot reach its own broker", failed);
        }
    }

    private void answered(Message message) {
        try {
            var content = (BytesMessage) message;
            var bytes = new byte[(int) content.getBodyLength()];
            content.readBytes(bytes);
            answers.add(new Answer(
                    message.getJMSType(),
                    message.getJMSCorrelationID().replace("ID:AMQP_UUID:", ""),
                    new String(bytes, StandardCharsets.UTF_8)));
        } catch (JMSException broken) {
            throw new IllegalStateException("an answer cannot be read", broken);
        }
    }
}
