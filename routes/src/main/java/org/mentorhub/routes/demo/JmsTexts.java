package org.mentorhub.routes.demo;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A client of the hub's broker that knows JMS text messages and nothing else, by Artemis' own Core protocol. */
final class JmsTexts implements AutoCloseable {
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session sending;
    private final MessageProducer producer;
    private final BiConsumer<String, Map<String, String>> receiver;

    /**
     * @param port of the broker on this machine
     * @param partner its user, and in the names of its queues
     * @param receiver takes each text with its properties; what it took is acknowledged
     */
    JmsTexts(int port, String partner, String password, BiConsumer<String, Map<String, String>> receiver)
            throws IOException {
        this.receiver = receiver;
        this.factory =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?reconnectAttempts=-1&retryInterval=500");
        try {
            connection = factory.createConnection(partner, password);
            sending = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            producer = sending.createProducer(sending.createQueue("partner." + partner + ".in"));
            var receiving = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            receiving
                    .createConsumer(receiving.createQueue("partner." + partner + ".out"))
                    .setMessageListener(this::received);
            connection.start();
        } catch (JMSException refused) {
            throw new IOException(partner + " cannot reach the hub's broker", refused);
        }
    }

    synchronized void send(String messageId, String text) throws IOException {
        try {
            var message = sending.createTextMessage(text);
            message.setStringProperty("mentor_message_id", messageId);
            producer.send(message);
        } catch (JMSException failed) {
            throw new IOException("the hub's broker did not take the message", failed);
        }
    }

    private void received(Message message) {
        try {
            Map<String, String> properties = new HashMap<>();
            for (var name : Collections.list((java.util.Enumeration<?>) message.getPropertyNames())) {
                properties.put(name.toString(), message.getStringProperty(name.toString()));
            }
            receiver.accept(message instanceof TextMessage text ? text.getText() : "", properties);
        } catch (JMSException broken) {
            throw new IllegalStateException("a message cannot be read", broken);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (JMSException broken) {
            throw new IOException("it cannot leave the hub's broker", broken);
        } finally {
            factory.close();
        }
    }
}
