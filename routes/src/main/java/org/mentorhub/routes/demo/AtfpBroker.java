package org.mentorhub.routes.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A broker as a partner may run one: AMQP 1.0 over TLS with SASL PLAIN, two queues, and two users with their rights. */
final class AtfpBroker implements AutoCloseable {
    static final String ATTESTATIONS = "atfp.attestations";
    static final String ANSWERS = "atfp.accuses";
    static final String OWN_USER = "atfp";

    private final Path directory;
    private final String hub;
    private final Map<String, String> passwords;
    private final SelfSigned certificate;
    private final int port;
    private EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    /**
     * @param hub the hub's user here
     * @param passwords by user: its own, and the hub's
     */
    AtfpBroker(Path directory, String hub, Map<String, String> passwords) throws IOException {
        this.directory = directory;
        this.hub = hub;
        this.passwords = Map.copyOf(passwords);
        this.certificate = SelfSigned.in(directory, "broker.atfp.example");
        this.port = FreePort.next();
        start();
    }

    int port() {
        return port;
    }

    SelfSigned certificate() {
        return certificate;
    }

    /** Starts it, or starts it again on what its journal kept. */
    void start() throws IOException {
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration());
        broker.setSecurityManager(new KnownUsers(passwords));
        try {
            broker.start();
        } catch (Exception broken) {
            throw new IOException("ATFP's broker did not start", broken);
        }
    }

    /** How many messages lie in a queue, those included that are with a consumer. */
    long waiting(String queue) {
        return broker.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    /** Ends it as if its machine went down: nobody is told. */
    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception broken) {
            throw new IOException("ATFP's broker did not stop", broken);
        }
    }

    private Configuration configuration() {
        var configuration = new ConfigurationImpl();
        configuration.setName("atfp").setPersistenceEnabled(true).setJMXManagementEnabled(false);
        configuration.setThreadPoolMaxSize(4).setScheduledThreadPoolMaxSize(1);
        configuration
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(1 << 20)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString());
        configuration.addAcceptorConfiguration(acceptor());
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setAutoCreateQueues(false)
                        .setAutoCreateAddresses(false)
                        .setMaxDeliveryAttempts(-1));
        queue(configuration, ATTESTATIONS, role(hub, Right.RECEIVE));
        queue(configuration, ANSWERS, role(hub, Right.SEND));
        return configuration;
    }

    private TransportConfiguration acceptor() {
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        port,
                        "protocols",
                        "AMQP",
                        "saslMechanisms",
                        "PLAIN",
                        "sslEnabled",
                        true,
                        "keyStoreType",
                        "PKCS12",
                        "keyStorePath",
                        certificate.keystore().toString(),
                        "keyStorePassword",
                        certificate.password()),
                "amqps",
                Map.of());
    }

    private static void queue(Configuration configuration, String name, Role hub) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(
                        QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST)));
        configuration.putSecurityRoles(name, Set.of(hub, role(OWN_USER, Right.BOTH)));
    }

    private enum Right {
        SEND,
        RECEIVE,
        BOTH
    }

    private static Role role(String user, Right right) {
        var role = new Role();
        role.setName(user);
        role.setSend(right != Right.RECEIVE);
        role.setConsume(right != Right.SEND);
        return role;
    }
}
