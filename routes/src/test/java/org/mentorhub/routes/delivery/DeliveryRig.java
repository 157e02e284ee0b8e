package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.connectors.transport.rest.BearerToken;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.connectors.transport.rest.RestTransport;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Sending;
import org.mentorhub.routes.ledger.SetClock;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * The whole delivery on a real ledger and a real Camel, with partners that are real servers of our own. Its clock stands until a test
 * moves it. Documents go by HTTP under the name of the transport that the partner files configure.
 */
public final class DeliveryRig implements AutoCloseable {
    /** How the partners are, where a test says nothing else. */
    public static final String TERMS = """
        per-minute: 60000
        concurrency: 2
        backoff: { first: 10s, factor: 2, longest: 60s, attempts: 4 }
        circuit: { failures: 3, pause: 30s }
        repeats: by-delivery-id
        acknowledges: transport
        """;

    private static final Dialects DIALECTS = Dialects.load();
    private static final CanonicalModel MODEL = CanonicalModel.v1();

    public final SetClock clock = new SetClock();
    private final Path folder;
    private final Map<PartnerId, FickleServer> servers;
    private final List<Alarm> raised = new CopyOnWriteArrayList<>();
    private final List<ExchangeId> accepted = new ArrayList<>();

    public Partners partners;
    public Ledger ledger;
    public CamelContext camel;
    public PartnerGate gate;
    public RouteSwitch routes;
    public DeliveryMeters meters;
    public Alarms alarms;
    private ExecutorService background;
    private Transports transports;

    private DeliveryRig(Path folder, Map<PartnerId, FickleServer> servers) {
        this.folder = folder;
        this.servers = servers;
    }

    /** A hub's delivery side in a fresh folder. */
    public static DeliveryRig start(Path folder, Map<PartnerId, FickleServer> servers, String terms) throws Exception {
        var rig = new DeliveryRig(folder, servers);
        var data = new DataDirectory(folder.resolve("run"));
        HubKeys.init(data);
        KeyRing.init(data);
        rig.writeConfiguration(terms);
        rig.open();
        return rig;
    }

    private void writeConfiguration(String terms) throws IOException {
        var config = Files.createDirectories(folder.resolve("config/partners"));
        Files.createDirectories(folder.resolve("config/programmes"));
        Files.copy(Path.of("../config/programmes/mentor2.yaml"), folder.resolve("config/programmes/mentor2.yaml"));
        for (PartnerId partner : servers.keySet()) {
            Files.writeString(config.resolve(partner + ".yaml"), file(partner, terms));
        }
    }

    private String file(PartnerId partner, String terms) {
        var file = new StringBuilder("partner: " + partner + "\ntitle: T\ndialect: canonical\nlanguage: en\n");
        if (partner.equals(Sending.ANAPEC)) {
            file.append("notices: { way: outbox, push: { address: ")
                    .append(servers.get(partner).address("/avis"))
                    .append(", token-file: push.token } }\n");
        } else {
            file.append("out: { soap: { address: ")
                    .append(servers.get(partner).address("/in"))
                    .append(", username: hub, password-file: p.password } }\n")
                    .append("receives: [candidate-dossier]\n")
                    .append("grants: { candidate-dossier: [identity, contact, education] }\n")
                    .append("notices: { way: outbox }\n");
        }
        return file.append("programme: { default: MENTOR2 }\nterms:\n")
                .append(terms.indent(2))
                .toString();
    }

    private void open() throws Exception {
        partners = Partners.load(folder.resolve("config"), id -> Optional.of(Set.of(DocumentType.values())));
        ledger = SqlLedger.open(LedgerSettings.embedded(new DataDirectory(folder.resolve("run")), clock));
        camel = new DefaultCamelContext();
        camel.getShutdownStrategy().setTimeout(3);
        background = Executors.newSingleThreadExecutor();
        routes = new RouteSwitch(() -> camel, background);
        alarms = new Alarms();
        alarms.listen(raised::add);
        meters = new DeliveryMeters(new SimpleMeterRegistry(), clock);
        gate = new PartnerGate(ledger.gates(), partners, routes, alarms, clock);
        transports = transports();
        var json = new ObjectMapper();
        var settle = new SettleStep(ledger.workList(), gate, meters, alarms, clock);
        var steps = new DeliverySteps(
                new LoadStep(ledger.workList(), clock),
                new DiscloseStep(
                        ledger.identities(), new Disclosure(MODEL), new BesideContent(ledger.attachments()), json),
                new WriteStep(ledger.workList(), id -> DIALECTS.find(id).orElseThrow(), json, meters),
                settle);
        var component = new LedgerComponent(new ClaimedWork(ledger.workList(), partners, gate, settle));
        camel.addRoutes(new DeliverRoutes(partners, transports, steps, component, 20));
        camel.start();
        servers.keySet().forEach(gate::restore);
    }

    private Transports transports() {
        Map<PartnerId, Transport> documents = new TreeMap<>();
        Map<PartnerId, Transport> notices = new TreeMap<>();
        servers.forEach((partner, server) -> {
            boolean sender = partner.equals(Sending.ANAPEC);
            (sender ? notices : documents)
                    .put(
                            partner,
                            new RestTransport(new RestTarget(
                                    server.address(sender ? "/avis" : "/in"),
                                    RestMethod.POST,
                                    BearerToken.kept(() -> "t0ken"),
                                    Duration.ofSeconds(2),
                                    Duration.ofMillis(500),
                                    Optional.empty(),
                                    clock)));
        });
        return new Transports(Map.of("soap", documents, "rest", notices));
    }

    /** Takes a dossier; gives its first delivery. */
    public DeliveryId accept(Sending sending) {
        var decision = (SubmitDecision.Accepted) ledger.submit(sending.alone());
        var document = (DocumentDecision.Accepted) decision.documents().getFirst();
        accepted.add(document.exchange());
        return document.deliveries().getFirst().delivery();
    }

    public DeliveryState stateOf(DeliveryId delivery) {
        return ledger.views().delivery(delivery).orElseThrow().state();
    }

    /** Waits until the delivery is in that state. */
    public void awaitState(DeliveryId delivery, DeliveryState state) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(stateOf(delivery)).isEqualTo(state));
    }

    /** Waits until so many attempts were made and the last one is settled. */
    public void awaitAttempts(DeliveryId delivery, int attempts) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> {
                    var status = ledger.views().delivery(delivery).orElseThrow();
                    assertThat(status.attempts()).isEqualTo(attempts);
                    assertThat(status.state()).isNotEqualTo(DeliveryState.CLAIMED);
                });
    }

    public List<Alarm.Kind> alarmsRaised() {
        return raised.stream().map(Alarm::kind).toList();
    }

    /** Ends this hub in order and starts another on what it left. */
    public void restart() throws Exception {
        stop();
        open();
    }

    private void stop() {
        camel.stop();
        background.shutdown();
        transports.close();
        ledger.close();
    }

    /**
     * The conservation law: documents = accepted + unchanged + rejected; deliveries = the sum over their states; and the chain agrees.
     */
    public void assertBooksBalance() {
        var counts = ledger.views().counts();
        assertThat(counts.documents().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(accepted.size());
        long documents = accepted.stream()
                .map(exchange -> ledger.views().exchange(exchange).orElseThrow())
                .mapToLong(exchange -> exchange.deliveries().size())
                .sum();
        long notices = ledger.views().deliveries(EnumSet.allOf(DeliveryState.class), Optional.empty(), 1000).stream()
                .filter(delivery -> delivery.what() instanceof Claim.What.NoticeOf)
                .count();
        assertThat(counts.deliveries().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(documents + notices);
        assertThat(ledger.verify()).isInstanceOf(Verification.Intact.class);
    }

    /** Ids under which a partner was called, in order. */
    public List<String> idsAt(PartnerId partner) {
        return new ArrayList<>(servers.get(partner).received().stream()
                .map(request -> request.headers().get("idempotency-key"))
                .collect(Collectors.toList()));
    }

    @Override
    public void close() {
        assertBooksBalance();
        stop();
    }
}
