package org.mentorhub.routes.queue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.mentorhub.connectors.transport.queue.QueueBroker;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.partner.ConfigurationException;
import org.mentorhub.routes.partner.ConfigurationFault;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.partner.Terms;
import org.mentorhub.routes.security.Secrets;
import org.mentorhub.schemas.PartnerId;

/** The broker that carries the partners' queues: the hub's own or an external one. The own one runs only where a partner uses it. */
public final class HubBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final DataDirectory data;
    private final Optional<EmbeddedBroker> embedded;

    private HubBroker(BrokerSettings settings, DataDirectory data, Optional<EmbeddedBroker> embedded) {
        this.settings = settings;
        this.data = data;
        this.embedded = embedded;
    }

    /** What it takes to open it. */
    record Surroundings(Path applicationSettings, Partners partners, DataDirectory data, Alarms alarms, Clock clock) {}

    /**
     * Starts the hub's own broker where the settings name no other and some partner uses it.
     *
     * @throws ConfigurationException where it would listen to other machines without TLS
     */
    static HubBroker open(BrokerSettings settings, Surroundings around) {
        var users = around.partners().all().stream()
                .filter(Partner::usesOwnBroker)
                .map(Partner::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!settings.isEmbedded() || users.isEmpty()) {
            return new HubBroker(settings, around.data(), Optional.empty());
        }
        refuseOpenNetwork(settings, around.applicationSettings());
        var broker = EmbeddedBroker.start(plan(settings, around.data(), users));
        var low = settings.lowDisk().toBytes();
        broker.watchDisk(new DiskWatch(low, users, around.alarms(), around.clock()));
        return new HubBroker(settings, around.data(), Optional.of(broker));
    }

    private static void refuseOpenNetwork(BrokerSettings settings, Path file) {
        if (!settings.address().matches("localhost|127\\.0\\.0\\.1|::1")
                && !settings.tls().isOn()) {
            throw new ConfigurationException(List.of(new ConfigurationFault(
                    file,
                    1,
                    "mentorhub.broker listens on " + settings.address() + " without TLS: passwords would go in clear",
                    "Name a keystore in mentorhub.broker.tls, or listen on 127.0.0.1")));
        }
    }

    private static EmbeddedBroker.Plan plan(BrokerSettings settings, DataDirectory data, Set<PartnerId> partners) {
        Map<String, Path> secrets = new HashMap<>();
        partners.forEach(partner -> secrets.put(partner.value(), data.queueSecret(partner)));
        secrets.put(settings.user(), data.secret(settings.passwordFile()));
        return new EmbeddedBroker.Plan(
                data.broker(),
                partners,
                settings.user(),
                new BrokerUsers(secrets),
                BrokerConfiguration.acceptor(settings.address(), settings.port(), tls(settings.tls(), data)),
                settings.lowDisk().toBytes() / 2,
                settings.largest().toBytes());
    }

    private static Map<String, Object> tls(BrokerSettings.Tls tls, DataDirectory data) {
        return tls.isOn()
                ? Map.of(
                        TransportConstants.SSL_ENABLED_PROP_NAME,
                        true,
                        TransportConstants.KEYSTORE_TYPE_PROP_NAME,
                        "PKCS12",
                        TransportConstants.KEYSTORE_PATH_PROP_NAME,
                        tls.keystore(),
                        TransportConstants.KEYSTORE_PASSWORD_PROP_NAME,
                        Secrets.read(data.secret(tls.passwordFile())),
                        TransportConstants.ENABLED_PROTOCOLS_PROP_NAME,
                        "TLSv1.3,TLSv1.2")
                : Map.of();
    }

    /** The broker as the hub itself reaches it. */
    QueueBroker asHub(Terms.Timeouts timeouts) {
        var password = data.secret(settings.passwordFile());
        return new QueueBroker(
                embedded.map(broker -> URI.create("amqp://127.0.0.1:" + broker.hubPort()))
                        .orElseGet(() -> URI.create(settings.url())),
                Optional.empty(),
                settings.user(),
                () -> Secrets.read(password),
                timeouts.connect(),
                timeouts.receive());
    }

    /** The hub's own broker, where it runs. */
    public Optional<EmbeddedBroker> embedded() {
        return embedded;
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedBroker::close);
    }
}
