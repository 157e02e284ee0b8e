package org.mentorhub.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMX;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.delivery.DeliveryRig;
import org.mentorhub.routes.delivery.FickleServer;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Verification;

/** Dead letters by a JMX client over the wire, with partners that refuse or lose what they get. */
class DeadLettersTest {
    private static final FickleServer.Behaviour FINE = FickleServer.status(200, "");

    @TempDir
    Path folder;

    private final List<String> notified = new CopyOnWriteArrayList<>();
    private FickleServer milan;
    private FickleServer anapec;
    private DeliveryRig rig;
    private HubMBeans beans;
    private JMXConnectorServer server;
    private JMXConnector client;
    private DeadLettersMXBean letters;

    @BeforeEach
    void start() throws Exception {
        milan = new FickleServer(FINE);
        anapec = new FickleServer(FINE);
        rig = DeliveryRig.start(
                folder,
                Map.of(MILAN, milan, ANAPEC, anapec),
                DeliveryRig.TERMS.replace("repeats: by-delivery-id", "repeats: none"));
        var mbeans = MBeanServerFactory.newMBeanServer();
        beans = new HubMBeans(mbeans);
        beans.deadLetters(new DeadLettersControl(new DeadLetterDesk(rig.ledger, rig.clock), new AgainDesk(rig.ledger)));
        rig.alarms.listen(beans::notify);
        server = JMXConnectorServerFactory.newJMXConnectorServer(new JMXServiceURL("rmi", null, 0), null, mbeans);
        server.start();
        client = JMXConnectorFactory.connect(server.getAddress());
        var name = new ObjectName("org.mentorhub:type=DeadLetters");
        letters = JMX.newMXBeanProxy(client.getMBeanServerConnection(), name, DeadLettersMXBean.class);
        client.getMBeanServerConnection().addNotificationListener(name, this::hear, null, null);
    }

    private void hear(Notification notification, Object handback) {
        notified.add(notification.getType() + " " + notification.getUserData());
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop();
        beans.close();
        rig.close();
        milan.close();
        anapec.close();
    }

    private DeliveryId dead(String id) {
        milan.first(FickleServer.status(422, ""));
        var delivery = rig.accept(dossier("m" + id, "D" + id, id));
        rig.awaitState(delivery, DeliveryState.DEAD);
        return delivery;
    }

    @Test
    void listsWithReasonAndNotifies() {
        var delivery = dead("1");
        assertThat(letters.getCount()).isEqualTo(1);
        var listed = letters.list("it-comune-milano", 10).getFirst();
        assertThat(listed.delivery()).isEqualTo(delivery.value());
        assertThat(listed.state()).isEqualTo("dead");
        assertThat(listed.sender()).isEqualTo("ma-anapec");
        assertThat(listed.reason()).startsWith("MH-OUT-REJECTED");
        await().untilAsserted(() -> assertThat(notified).contains("org.mentorhub.dead_letter " + delivery));
    }

    @Test
    void replaysOneUnderANewId() {
        var delivery = dead("1");
        var replay = new DeliveryId(letters.replay(delivery.value()));
        rig.awaitState(replay, DeliveryState.DELIVERED);
        assertThat(rig.idsAt(MILAN)).containsExactly(delivery.value(), replay.value());
        assertThat(letters.getCount()).isZero();
        assertThatThrownBy(() -> letters.replay(replay.value())).hasStackTraceContaining("nothing was changed");
    }

    @Test
    void replaysAllAsThePreviewSaid() {
        dead("1");
        dead("2");
        assertThat(letters.previewReplayAll("")).startsWith("2 deliveries");
        assertThat(letters.getCount()).isEqualTo(2);
        assertThat(letters.replayAll("it-comune-milano")).isEqualTo(2);
        await().untilAsserted(() -> assertThat(milan.received()).hasSize(4));
        assertThat(letters.getCount()).isZero();
    }

    @Test
    void tellsOfDoubtInThePreviewAndReplaysOnlyDespiteIt() {
        milan.first(FickleServer.dropBeforeAnswer());
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.IN_DOUBT);
        letters.resolve(delivery.value(), "dead", "nobody there to ask");
        assertThat(letters.previewReplayAll("")).contains("0 deliveries", "1 more may have arrived");
        assertThat(letters.replayAll("")).isZero();
        assertThat(letters.getReplayOfAll()).startsWith("complete: 0 of 1").contains("1 doubtful left");
        assertThatThrownBy(() -> letters.replay(delivery.value())).hasStackTraceContaining("may have arrived");
        var replay = new DeliveryId(letters.replayDespiteDoubt(delivery.value(), "they confirmed they lack it"));
        rig.awaitState(replay, DeliveryState.DELIVERED);
    }

    @Test
    void replaysOneCauseAtARateAndStopsAtOnce() {
        for (int n = 1; n <= 20; n++) {
            dead(String.valueOf(n));
        }
        assertThat(letters.causes("")).singleElement().asString().startsWith("20 to it-comune-milano: MH-OUT-REJECTED");
        assertThat(letters.previewReplayOf("", "MH-OUT-OTHER")).startsWith("0 deliveries");
        assertThat(letters.previewReplayOf("", "MH-OUT-REJECTED")).startsWith("20 deliveries");
        assertThat(letters.startReplayOf("", "MH-OUT-REJECTED", 1, "they mended it"))
                .startsWith("under way: ");
        await().until(() -> letters.getCount() < 20);
        long asked = System.nanoTime();
        letters.stopReplayAll();
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> letters.getReplayOfAll().startsWith("stopped: "));
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
        assertThat(letters.getCount()).isBetween(15L, 19L);
        assertThat(letters.acts(100))
                .anySatisfy(act -> assertThat(act).contains("operator by JMX: replay-begun", "(they mended it)"))
                .anySatisfy(act -> assertThat(act).contains("delivery-replayed"))
                .first(InstanceOfAssertFactories.STRING)
                .contains("replay-ended");
    }

    @Test
    void endsThoughThePartnerRefusesAtOnceWhatIsReplayed() {
        dead("1");
        dead("2");
        milan.fromNowOn(FickleServer.status(422, ""));
        assertThat(letters.replayAll("")).isEqualTo(2);
        await().until(() -> letters.getCount() == 2);
        assertThat(letters.getReplayOfAll()).startsWith("complete: 2 of 2");
        await().untilAsserted(() -> assertThat(rig.ledger.views().counts().deliveries())
                .doesNotContainKeys(DeliveryState.PENDING, DeliveryState.CLAIMED));
    }

    @Test
    void deliversAgainWhatThePartnerHasOnlyOnPurpose() {
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        var exchange = rig.ledger
                .views()
                .delivery(delivery)
                .orElseThrow()
                .about()
                .orElseThrow()
                .value();
        assertThat(letters.previewDeliverAgain(exchange, MILAN.value())).contains("delivered since", "may have it");
        assertThatThrownBy(() -> letters.deliverAgain(exchange, MILAN.value(), ""))
                .hasStackTraceContaining("give a reason");
        assertThatThrownBy(() -> letters.deliverAgain(exchange, ANAPEC.value(), "x"))
                .hasStackTraceContaining("was never for ma-anapec");
        var again = new DeliveryId(letters.deliverAgain(exchange, MILAN.value(), "their disk burnt"));
        rig.awaitState(again, DeliveryState.DELIVERED);
        assertThat(rig.idsAt(MILAN)).containsExactly(delivery.value(), again.value());
        assertThat(letters.acts(1)).singleElement().asString().contains("(their disk burnt)");
        assertThat(rig.ledger.verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void discardsWithAReasonOnly() {
        var delivery = dead("1");
        assertThatThrownBy(() -> letters.discard(delivery.value(), " ")).hasStackTraceContaining("give a reason");
        assertThat(letters.getCount()).isEqualTo(1);
        letters.discard(delivery.value(), "the person withdrew");
        assertThat(letters.getCount()).isZero();
        assertThat(rig.stateOf(delivery)).isEqualTo(DeliveryState.DEAD);
    }

    @Test
    void resolvesDoubtAsThePartnerSaid() {
        milan.first(FickleServer.dropBeforeAnswer());
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.IN_DOUBT);
        await().untilAsserted(() -> assertThat(notified).contains("org.mentorhub.in_doubt " + delivery));
        assertThatThrownBy(() -> letters.replay(delivery.value())).hasStackTraceContaining("is in_doubt");
        letters.resolve(delivery.value(), "delivered", "they confirmed it by phone");
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(milan.received()).hasSize(1);
    }
}
