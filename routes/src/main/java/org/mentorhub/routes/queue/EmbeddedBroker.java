package org.mentorhub.routes.queue;

import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.mentorhub.schemas.PartnerId;

/**
 * The hub's own broker, in its process: Artemis with a durable journal in the data directory. Partners reach it by AMQP 1.0, Core or STOMP;
 * the hub itself by AMQP on a loopback port of its own, which also serves where the partners' port asks for TLS.
 */
public final class EmbeddedBroker implements AutoCloseable {
    static final String PARTNERS = "partners";
    static final String HUB = "hub";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    private EmbeddedBroker() {}

    /**
     * What the broker needs to know.
     *
     * @param journal a folder; made where it is missing
     * @param partners who have queues
     * @param user the hub's own
     * @param users who may come in
     * @param acceptor where partners come in
     * @param leastFree bytes of the journal's disk below which it takes nothing more
     * @param largest message that it takes, in bytes
     */
    record Plan(
            Path journal,
            Set<PartnerId> partners,
            String user,
            ActiveMQSecurityManager users,
            TransportConfiguration acceptor,
            long leastFree,
            long largest) {}

    /** Starts it, with its queues; comes back when clients may come in. */
    static EmbeddedBroker start(Plan plan) {
        var started = new EmbeddedBroker();
        try {
            started.broker.setConfiguration(BrokerConfiguration.of(plan));
            started.broker.setSecurityManager(plan.users());
            started.broker.start();
            return started;
        } catch (Exception broken) {
            throw new IllegalStateException(
                    "the hub's broker does not start; is its port free, is " + plan.journal() + " writable?", broken);
        }
    }

    /** The port for partners. */
    public int port() {
        return portOf(PARTNERS);
    }

    /** The port for the hub itself, on the loopback address. */
    int hubPort() {
        return portOf(HUB);
    }

    /** Tells the watch every few seconds how much room is left for the journal. */
    void watchDisk(DiskWatch watch) {
        ((ActiveMQServerImpl) broker.getActiveMQServer())
                .getMonitor()
                .addCallback((usable, total, ok, type) -> watch.sees(usable));
    }

    private int portOf(String acceptor) {
        return ((NettyAcceptor) broker.getActiveMQServer().getRemotingService().getAcceptor(acceptor)).getActualPort();
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception broken) {
            throw new IllegalStateException("the hub's broker did not stop in order", broken);
        }
    }
}
