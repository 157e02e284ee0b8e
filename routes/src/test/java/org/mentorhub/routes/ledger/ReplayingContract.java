package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.AFOL;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;
import static org.mentorhub.routes.ledger.Sending.to;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Preview;
import org.mentorhub.routes.ledger.DeadLetters.Progress;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeadLetters.ReplayRun;
import org.mentorhub.routes.ledger.DeadLetters.Resolution;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.routes.ledger.WorkList.Scope;

/** Replays of dead letters: many at once, and such of which nobody knows whether they arrived. */
abstract class ReplayingContract extends DropsContract {
    private static final Outcome EXHAUSTED = new Outcome.Dead(BUSY, Outcome.Because.EXHAUSTED);

    private void acceptMany(int documents) {
        var parts = open(head("many", "many", Answering.AT_ONCE));
        for (int first = 1; first <= documents; first += 500) {
            parts.add(records("many", first, Math.min(first + 499, documents)));
        }
        parts.finish(Optional.empty());
    }

    private void allDie() {
        for (var claims = claimForMilan(); !claims.isEmpty(); claims = claimForMilan()) {
            claims.forEach(claim -> ledger.workList().settle(claim, EXHAUSTED));
        }
    }

    private static Progress toTheEnd(ReplayRun run) {
        var progress = run.next();
        while (!progress.isDone()) {
            progress = run.next();
        }
        return progress;
    }

    private DeliveryId deadAfterUnknownOutcome(String id) {
        var delivery = deliveryOf(dossier("m" + id, "D" + id, id));
        ledger.workList().settle(claimOne(), new Outcome.Retry(clock.instant(), BUSY, Outcome.Effect.UNKNOWN));
        ledger.workList().settle(claimOne(), EXHAUSTED);
        return delivery;
    }

    @Test
    void replaysAllThatWasDeadSliceBySlice() {
        acceptMany(250);
        allDie();
        var run = ledger.deadLetters().replayAll(Selection.ALL, RESPECTED);
        assertThat(run.next()).isEqualTo(new Progress(250, 100, 0, 0, false));
        allDie();
        assertThat(toTheEnd(run)).isEqualTo(new Progress(250, 250, 0, 0, true));
        assertThat(ledger.deadLetters().preview(Selection.ALL).count())
                .describedAs("what died meanwhile was not dead at the start")
                .isEqualTo(100);
    }

    @Test
    void goesOnBehindOvertakenOnes() {
        for (int n = 1; n <= 120; n++) {
            accept(dossier("m" + n, "D" + n, "one").version(1).alone());
        }
        accept(dossier("last", "last", "one").going(to(MILAN)).alone());
        allDie();
        for (int n = 1; n <= 120; n++) {
            accept(dossier("n" + n, "D" + n, "two").version(2).alone());
        }
        var run = ledger.deadLetters().replayAll(Selection.to(MILAN), RESPECTED);
        assertThat(toTheEnd(run)).isEqualTo(new Progress(121, 1, 120, 0, true));
    }

    @Test
    void replaysNothingOfOtherRecipients() {
        accept(dossier("m1", "D1", "one").going(to(MILAN), to(AFOL)).alone());
        ledger.workList().claim(AFOL, Scope.ALL, 1).forEach(claim -> ledger.workList()
                .settle(claim, EXHAUSTED));
        assertThat(toTheEnd(ledger.deadLetters().replayAll(Selection.to(MILAN), RESPECTED))
                        .replayed())
                .isZero();
        assertThat(toTheEnd(ledger.deadLetters().replayAll(Selection.to(AFOL), RESPECTED))
                        .replayed())
                .isEqualTo(1);
    }

    @Test
    void replaysWhatMayHaveArrivedOnlyByAnOperatorsWord() {
        var dead = deadAfterUnknownOutcome("1");
        assertThat(ledger.deadLetters().preview(Selection.ALL)).isEqualTo(new Preview(0, Optional.empty(), 0, 1));
        assertThat(ledger.deadLetters().replay(dead, RESPECTED)).isEqualTo(new Replay.MayHaveArrived());
        assertThat(toTheEnd(ledger.deadLetters().replayAll(Selection.ALL, RESPECTED)))
                .isEqualTo(new Progress(1, 0, 0, 1, true));
        assertThat(claimForMilan()).isEmpty();
        var overruled = new Doubt.Overruled("they have it not");
        assertThat(ledger.deadLetters().replay(dead, overruled)).isInstanceOf(Replay.Replayed.class);
        assertThat(ledger.views()
                        .delivery(dead)
                        .orElseThrow()
                        .reason()
                        .orElseThrow()
                        .text())
                .isEqualTo("they have it not");
        assertThat(claimForMilan()).hasSize(1);
    }

    @Test
    void remembersThatAProcessEndedInTheHandOver() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().fixOutput(claimOne(), new Output("d2", "text/plain", new byte[1]));
        reopen();
        clock.advance(Duration.ofMinutes(2));
        ledger.workList().recover(MILAN, WorkList.Scope.ALL, WorkList.Recovery.REPEAT, Set.of());
        ledger.workList().settle(claimOne(), EXHAUSTED);
        assertThat(ledger.deadLetters().replay(delivery, RESPECTED)).isEqualTo(new Replay.MayHaveArrived());
    }

    @Test
    void knowsNoDoubtAfterAnOperatorFoundOut() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.InDoubt(BUSY));
        ledger.deadLetters().resolve(delivery, Resolution.REPEAT, "they have it not");
        ledger.workList().settle(claimOne(), EXHAUSTED);
        assertThat(ledger.deadLetters().replay(delivery, RESPECTED)).isInstanceOf(Replay.Replayed.class);
    }

    @Test
    void replaysANoticeWithItsEnclosure() {
        var parts = open(head("m1", "file", Answering.BY_NOTICE));
        parts.add(List.of(reject(1)));
        var refused = new Enclosure("refused.csv", "text/csv", new byte[300_000]);
        parts.finish(Optional.of(refused));
        var claim = ledger.workList().claim(Sending.ANAPEC, Scope.NOTICES, 1).getFirst();
        ledger.workList().settle(claim, EXHAUSTED);
        ledger.deadLetters().replay(claim.delivery(), RESPECTED);
        reopen();
        var again = ledger.workList().claim(Sending.ANAPEC, Scope.NOTICES, 1).getFirst();
        var notice = ((Cargo.OfNotice) ledger.workList().load(again)).notice();
        assertThat(notice.enclosure().orElseThrow().content()).hasSize(300_000);
    }

    private DeliveryId arrived(Sending sending, String bytes) {
        var delivery = deliveryOf(sending);
        var claim = claimOne();
        ledger.workList().fixOutput(claim, new Output("d2", "text/plain", bytes.getBytes(UTF_8)));
        ledger.workList().settle(claim, new Outcome.Delivered(Optional.empty()));
        return delivery;
    }

    private static int bucketOf(DeliveryId delivery) {
        return HexFormat.fromHexDigits(delivery.value(), 0, 2);
    }

    private Optional<Holdings.Kind> difference(DeliveryId delivery, Map<DeliveryId, Optional<Digest>> theirs) {
        return ledger.holdings().compare(MILAN, bucketOf(delivery), theirs).stream()
                .filter(difference -> difference.delivery().equals(delivery))
                .map(Holdings.Difference::kind)
                .findFirst();
    }

    @Test
    void holdsWhatAPartnerHasAgainstTheBooks() {
        var first = arrived(dossier("m1", "D1", "one").version(1), "one");
        var newer = arrived(dossier("m2", "D1", "two").version(2), "two");
        var stuck = deadAfterUnknownOutcome("3");
        assertThat(ledger.holdings().held(MILAN, bucketOf(newer))).contains(newer);
        assertThat(ledger.holdings().held(MILAN, bucketOf(first))).doesNotContain(first);
        assertThat(difference(newer, Map.of())).contains(Holdings.Kind.MISSING);
        assertThat(difference(newer, Map.of(newer, Optional.empty()))).isEmpty();
        assertThat(difference(newer, Map.of(newer, Optional.of(Digest.of("two".getBytes(UTF_8))))))
                .isEmpty();
        assertThat(difference(newer, Map.of(newer, Optional.of(Digest.of("three".getBytes(UTF_8))))))
                .contains(Holdings.Kind.CHANGED);
        assertThat(difference(first, Map.of(first, Optional.empty()))).contains(Holdings.Kind.OVERTAKEN);
        assertThat(difference(stuck, Map.of())).isEmpty();
        assertThat(difference(stuck, Map.of(stuck, Optional.empty()))).contains(Holdings.Kind.NOT_DELIVERED);
        var strange = new DeliveryId("ffffffff-0000-8000-8000-000000000000");
        assertThat(difference(strange, Map.of(strange, Optional.empty()))).contains(Holdings.Kind.UNKNOWN);
        assertThat(ledger.holdings().held(AFOL, bucketOf(newer))).isEmpty();
    }
}
