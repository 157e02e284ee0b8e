package org.mentorhub.routes.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.mentorhub.routes.queue.EmbeddedBroker.Plan;

/** How the hub's own broker is set up: small, durable, and closed to all but what a partner needs. */
final class BrokerConfiguration {
    private static final int MEMORY = 32 << 20;
    private static final int MEMORY_OF_A_QUEUE = 8 << 20;
    private static final int PAGE = 1 << 20;
    private static final int JOURNAL_FILE = 4 << 20;
    /** The journal waits so long for more to sync together; Artemis' own 3.3 ms are the latency of a lone sender. */
    private static final int JOURNAL_WAIT_NANOS = 300_000;

    private static final long FIRST_REDELIVERY_MILLIS = 1_000;
    private static final long LONGEST_REDELIVERY_MILLIS = 300_000;

    private BrokerConfiguration() {}

    static Configuration of(Plan plan) {
        var configuration = new ConfigurationImpl();
        configuration.setName("mentor-hub").setPersistenceEnabled(true).setSecurityEnabled(true);
        configuration.setJMXManagementEnabled(false); // Artemis' own MBeans show the content of messages
        configuration.setThreadPoolMaxSize(8).setScheduledThreadPoolMaxSize(2);
        configuration.setGlobalMaxSize(MEMORY).setMinDiskFree(plan.leastFree());
        configuration.addBrokerPlugin(new LargestMessage(plan.largest()));
        configuration.setIncomingInterceptorClassNames(List.of(StompGuard.class.getName()));
        journal(configuration, plan);
        configuration.addAcceptorConfiguration(plan.acceptor());
        configuration.addAcceptorConfiguration(hubAcceptor());
        configuration.addAddressSetting("#", everywhere());
        configuration.addAddressSetting(Addresses.ALL_OUT, toPartners());
        configuration.putSecurityRoles("#", Set.of(all(plan.user())));
        configuration.addAddressConfiguration(anycast(Addresses.UNDELIVERABLE));
        plan.partners().forEach(partner -> {
            queue(configuration, plan, Addresses.in(partner), sendOnly(partner.value()));
            queue(configuration, plan, Addresses.out(partner), consumeOnly(partner.value()));
        });
        return configuration;
    }

    /** Where partners come in: AMQP 1.0, Core and STOMP on one port. */
    static TransportConfiguration acceptor(String host, int port, Map<String, Object> tls) {
        var parameters = new HashMap<String, Object>(tls);
        parameters.put(TransportConstants.HOST_PROP_NAME, host);
        parameters.put(TransportConstants.PORT_PROP_NAME, port);
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, "AMQP,CORE,STOMP");
        parameters.put("saslMechanisms", "PLAIN");
        parameters.put(TransportConstants.REMOTING_THREADS_PROPNAME, 2);
        parameters.put(TransportConstants.CONNECTIONS_ALLOWED, 1_000);
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(), parameters, EmbeddedBroker.PARTNERS, Map.of());
    }

    private static TransportConfiguration hubAcceptor() {
        var parameters = acceptor("127.0.0.1", 0, Map.of()).getParams();
        parameters.put(TransportConstants.PROTOCOLS_PROP_NAME, "AMQP");
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(), parameters, EmbeddedBroker.HUB, Map.of());
    }

    private static void journal(Configuration configuration, Plan plan) {
        var folder = plan.journal();
        configuration
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalBufferTimeout_NIO(JOURNAL_WAIT_NANOS)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString());
    }

    /** Nothing is made, deleted or given up by itself; what is too much for memory goes to disk. */
    private static AddressSettings everywhere() {
        return new AddressSettings()
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setMaxDeliveryAttempts(-1)
                .setDeadLetterAddress(SimpleString.of(Addresses.UNDELIVERABLE))
                .setRedeliveryDelay(FIRST_REDELIVERY_MILLIS)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(LONGEST_REDELIVERY_MILLIS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(MEMORY_OF_A_QUEUE)
                .setPageSizeBytes(PAGE);
    }

    /**
     * What a partner has not confirmed comes again soon, however often: each line that breaks counts against all messages that were on it,
     * and a growing wait would keep a partner with a bad line from its messages for minutes.
     */
    private static AddressSettings toPartners() {
        return new AddressSettings().setRedeliveryDelay(FIRST_REDELIVERY_MILLIS).setRedeliveryMultiplier(1);
    }

    private static void queue(Configuration configuration, Plan plan, String address, Role partner) {
        configuration.addAddressConfiguration(anycast(address));
        configuration.putSecurityRoles(address, new HashSet<>(Set.of(all(plan.user()), partner)));
    }

    private static CoreAddressConfiguration anycast(String address) {
        return new CoreAddressConfiguration()
                .setName(address)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(address)
                        .setAddress(address)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    private static Role sendOnly(String name) {
        return new Role(name, true, false, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role consumeOnly(String name) {
        return new Role(name, false, true, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role all(String name) {
        return new Role(name, true, true, false, false, false, false, false, true, false, false, false, false);
    }
}
