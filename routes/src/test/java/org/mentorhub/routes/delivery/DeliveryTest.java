package org.mentorhub.routes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mentorhub.routes.ledger.Sending.AFOL;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;
import static org.mentorhub.routes.ledger.Sending.to;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.ledger.WorkList;

class DeliveryTest {
    private static final FickleServer.Behaviour FINE = FickleServer.status(200, "");

    @TempDir
    Path folder;

    private FickleServer milan;
    private FickleServer afol;
    private FickleServer anapec;
    private DeliveryRig rig;

    @BeforeEach
    void openPartners() throws Exception {
        milan = new FickleServer(FINE);
        afol = new FickleServer(FINE);
        anapec = new FickleServer(FINE);
    }

    private void start(String... changes) throws Exception {
        String terms = DeliveryRig.TERMS;
        for (String change : changes) {
            terms = terms.replaceAll("(?m)^" + change.substring(0, change.indexOf(':')) + ":.*$", "") + change + "\n";
        }
        rig = DeliveryRig.start(
                folder, Map.of(MILAN, milan, AFOL, afol, ANAPEC, anapec), terms.replaceAll("(?m)^\\s*\n", ""));
    }

    @AfterEach
    void booksBalance() {
        rig.close();
        milan.close();
        afol.close();
        anapec.close();
    }

    @Test
    void deliversAsSoonAsItIsAccepted() throws Exception {
        start();
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(rig.idsAt(MILAN)).containsExactly(delivery.value());
        assertThat(rig.meters.lastSuccess(MILAN)).isPresent();
    }

    @Test
    void deliversOnceWhenAnswerIsLost() throws Exception {
        start();
        milan.first(FickleServer.dropBeforeAnswer());
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitAttempts(delivery, 1);
        assertThat(rig.stateOf(delivery)).isEqualTo(DeliveryState.PENDING);

        rig.clock.advance(Duration.ofSeconds(10));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(rig.idsAt(MILAN)).containsExactly(delivery.value(), delivery.value());
        assertThat(milan.received().get(1).body())
                .isEqualTo(milan.received().get(0).body());
    }

    @Test
    void leavesItInDoubtWhenAnswerIsLostAndARepeatWouldCountTwice() throws Exception {
        start("repeats: none");
        milan.first(FickleServer.dropBeforeAnswer());
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.IN_DOUBT);
        await().untilAsserted(() -> assertThat(rig.alarmsRaised()).containsExactly(Alarm.Kind.IN_DOUBT));

        var resolved = rig.ledger.deadLetters().resolve(delivery, DeadLetters.Resolution.REPEAT, "they lack it");
        assertThat(resolved).isInstanceOf(DeadLetters.Decision.Done.class);
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(rig.idsAt(MILAN)).containsExactly(delivery.value(), delivery.value());
    }

    static Stream<FickleServer.Behaviour> passingTroubles() {
        return Stream.of(
                FickleServer.status(500, ""),
                FickleServer.status(401, ""),
                FickleServer.halfAnswer(),
                FickleServer.dropBeforeAnswer());
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void triesAgainLaterAfterPassingTrouble(FickleServer.Behaviour trouble) throws Exception {
        start();
        milan.first(trouble);
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitAttempts(delivery, 1);
        rig.clock.advance(Duration.ofSeconds(10));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
    }

    @Test
    void waitsLongerAfterEachFailure() throws Exception {
        start("circuit: { failures: 100, pause: 1s }");
        milan.fromNowOn(FickleServer.status(500, ""));
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitAttempts(delivery, 1);
        assertThat(untilNextAttempt(delivery)).isEqualTo(Duration.ofSeconds(10));
        rig.clock.advance(Duration.ofSeconds(10));
        rig.awaitAttempts(delivery, 2);
        assertThat(untilNextAttempt(delivery)).isEqualTo(Duration.ofSeconds(20));
    }

    private Duration untilNextAttempt(DeliveryId delivery) {
        var next = rig.ledger
                .views()
                .delivery(delivery)
                .orElseThrow()
                .nextAttempt()
                .orElseThrow();
        return Duration.between(rig.clock.instant(), next);
    }

    @Test
    void leavesPartnerAloneAsLongAsItAsks() throws Exception {
        start();
        milan.first(FickleServer.status(429, "", "Retry-After: 120"));
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitAttempts(delivery, 1);
        assertThat(rig.gate.state(MILAN)).isInstanceOf(GateState.CircuitOpen.class);
        assertThat(rig.gate.failures(MILAN)).isZero();
        assertThat(untilNextAttempt(delivery)).isEqualTo(Duration.ofSeconds(120));

        rig.clock.advance(Duration.ofSeconds(120));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
    }

    @Test
    void givesUpWhatThePartnerCannotTakeAndTellsItsSender() throws Exception {
        start();
        milan.first(FickleServer.status(422, ""));
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.DEAD);
        await().untilAsserted(() -> assertThat(rig.alarmsRaised()).contains(Alarm.Kind.DEAD_LETTER));
        await().untilAsserted(() -> assertThat(anapec.received()).hasSize(1));
        assertThat(anapec.received().getFirst().text()).contains(delivery.value(), "MH-OUT-REJECTED");
    }

    @Test
    void replaysDeadLetterUnderANewId() throws Exception {
        start();
        milan.first(FickleServer.status(422, ""));
        var dead = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(dead, DeliveryState.DEAD);

        var replay =
                (DeadLetters.Replay.Replayed) rig.ledger.deadLetters().replay(dead, new DeadLetters.Doubt.Respected());
        rig.awaitState(replay.delivery(), DeliveryState.DELIVERED);
        assertThat(replay.delivery()).isNotEqualTo(dead);
        assertThat(rig.idsAt(MILAN))
                .containsExactly(dead.value(), replay.delivery().value());
    }

    @Test
    void isDeadAfterTheLastAttempt() throws Exception {
        start("circuit: { failures: 100, pause: 1s }");
        milan.fromNowOn(FickleServer.status(401, ""));
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        for (int attempt = 1; attempt < 4; attempt++) {
            rig.awaitAttempts(delivery, attempt);
            rig.clock.advance(Duration.ofMinutes(1));
        }
        rig.awaitState(delivery, DeliveryState.DEAD);
        await().untilAsserted(() -> assertThat(anapec.received()).hasSize(1));
        assertThat(anapec.received().getFirst().text())
                .contains("delay", "undelivered")
                .doesNotContain("rejected");
    }

    @Test
    void opensTheCircuitAfterFailuresInARowAndTriesWithOne() throws Exception {
        start();
        milan.fromNowOn(FickleServer.status(500, ""));
        List<DeliveryId> deliveries = Stream.of("1", "2", "3", "4", "5", "6")
                .map(n -> rig.accept(dossier("m" + n, "D" + n, n)))
                .toList();
        await().untilAsserted(() -> assertThat(rig.gate.circuit(MILAN)).isEqualTo("open"));
        await().untilAsserted(() -> assertThat(claimed()).isZero());
        assertThat(milan.received().size()).isBetween(3, 4);
        await().untilAsserted(() -> assertThat(rig.alarmsRaised()).containsOnlyOnce(Alarm.Kind.PARTNER_DOWN));

        int before = milan.received().size();
        rig.clock.advance(Duration.ofSeconds(30));
        await().untilAsserted(() -> assertThat(rig.gate.circuit(MILAN)).isEqualTo("open"));
        assertThat(milan.received()).hasSize(before + 1);

        milan.fromNowOn(FINE);
        rig.clock.advance(Duration.ofMinutes(2));
        deliveries.forEach(delivery -> rig.awaitState(delivery, DeliveryState.DELIVERED));
        await().untilAsserted(() -> assertThat(rig.gate.circuit(MILAN)).isEqualTo("closed"));
        await().untilAsserted(() -> assertThat(rig.alarmsRaised()).containsOnlyOnce(Alarm.Kind.PARTNER_BACK));
    }

    private long claimed() {
        return rig.ledger.views().counts(MILAN).deliveries().getOrDefault(DeliveryState.CLAIMED, 0L);
    }

    @Test
    void keepsOnePartnersTroubleItsOwn() throws Exception {
        start();
        milan.fromNowOn(milan.hang());
        for (int n = 0; n < 4; n++) {
            rig.accept(dossier("m" + n, "D" + n, "to Milan"));
        }
        var other = rig.accept(dossier("a", "A", "to AFOL").going(to(AFOL)));
        rig.awaitState(other, DeliveryState.DELIVERED);
        assertThat(rig.gate.state(AFOL)).isInstanceOf(GateState.Open.class);
    }

    @Test
    void staysSuspendedAfterARestart() throws Exception {
        start();
        rig.gate.suspend(MILAN, "their maintenance");
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.restart();

        assertThat(rig.gate.state(MILAN))
                .isInstanceOfSatisfying(GateState.Suspended.class, state -> assertThat(state.reason())
                        .isEqualTo("their maintenance"));
        assertThat(rig.gate.admits(MILAN)).isInstanceOf(Admission.Shut.class);
        await().untilAsserted(() -> assertThat(rig.routes.status(MILAN)).contains(ServiceStatus.Suspended));
        assertThat(rig.gate.difference(MILAN)).isEmpty();
        assertThat(rig.stateOf(delivery)).isEqualTo(DeliveryState.PENDING);
        assertThat(milan.received()).isEmpty();

        rig.gate.resume(MILAN);
        rig.awaitState(delivery, DeliveryState.DELIVERED);
    }

    @Test
    void showsThatSomebodyStoppedTheRouteBehindTheGatesBack() throws Exception {
        start();
        rig.camel.getRouteController().stopRoute("deliver-to-it-comune-milano");
        assertThat(rig.gate.difference(MILAN).orElseThrow()).contains("Stopped");

        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.gate.resume(MILAN);
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(rig.gate.difference(MILAN)).isEmpty();
    }

    @Test
    void handsOverInTheWindowOnly() throws Exception {
        start("window: { days: [monday], from: \"10:30\", until: \"20:00\", zone: Europe/Rome }");
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        assertThat(rig.gate.state(MILAN)).isInstanceOf(GateState.OutsideWindow.class);
        assertThat(rig.stateOf(delivery)).isEqualTo(DeliveryState.PENDING);
        assertThat(milan.received()).isEmpty();

        rig.clock.advance(Duration.ofMinutes(31));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
    }

    @Test
    void repeatsWhatWasUnderWayWhenTheHubDied() throws Exception {
        start();
        var delivery = dieWithOneUnderWay();
        rig.restart();
        rig.gate.resume(MILAN);
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        assertThat(milan.received().getFirst().text()).isEqualTo("as fixed");
    }

    @Test
    void doubtsWhatWasUnderWayWhereARepeatWouldCountTwice() throws Exception {
        start("repeats: none");
        var delivery = dieWithOneUnderWay();
        rig.restart();
        rig.awaitState(delivery, DeliveryState.IN_DOUBT);
        assertThat(milan.received()).isEmpty();
    }

    private DeliveryId dieWithOneUnderWay() throws Exception {
        rig.camel.getRouteController().stopRoute("deliver-to-it-comune-milano");
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        var claim = rig.ledger.workList().claim(MILAN, WorkList.Scope.ALL, 1).getFirst();
        rig.ledger
                .workList()
                .fixOutput(claim, new Output("d", "application/json", "as fixed".getBytes(StandardCharsets.UTF_8)));
        return delivery;
    }

    @Test
    void pushesTheRecipientsWordToTheSender() throws Exception {
        start("acknowledges: business");
        anapec.first(FickleServer.dropBeforeAnswer());
        var delivery = rig.accept(dossier("m1", "D1", "one"));
        rig.awaitState(delivery, DeliveryState.DELIVERED);
        rig.ledger.acknowledge(MILAN, delivery, BusinessWord.accepted());

        await().untilAsserted(() -> assertThat(anapec.received()).hasSize(1));
        await().untilAsserted(() -> assertThat(rig.meters.lastFailure(ANAPEC)).isPresent());
        rig.clock.advance(Duration.ofSeconds(10));
        await().untilAsserted(() -> assertThat(anapec.received()).hasSize(2));
        assertThat(anapec.received().get(1).text())
                .isEqualTo(anapec.received().get(0).text())
                .contains("\"kind\":\"acknowledgement\"", "\"result\":\"accepted\"", delivery.value());
        assertThat(Optional.of(rig.stateOf(delivery))).contains(DeliveryState.ACKNOWLEDGED);
    }
}
