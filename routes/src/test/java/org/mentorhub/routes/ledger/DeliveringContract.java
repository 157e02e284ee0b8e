package org.mentorhub.routes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.ANAPEC;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.DeadLetters.Decision;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeadLetters.Resolution;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.routes.ledger.Views.Overdue;
import org.mentorhub.routes.ledger.Views.Unanswered;
import org.mentorhub.routes.ledger.WorkList.Recovery;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.routes.ledger.WorkList.Settlement;
import org.mentorhub.schemas.PartnerId;

/** What becomes of deliveries. */
abstract class DeliveringContract extends SubmittingContract {
    private static final Outcome DELIVERED = new Outcome.Delivered(Optional.empty());
    static final DeadLetters.Doubt RESPECTED = new DeadLetters.Doubt.Respected();
    private static final BusinessWord REFUSAL =
            BusinessWord.refused(List.of(new PartnerReason("E12", "Fatima Zahra is known already")));

    private static Output output(String text) {
        return new Output("d2", "application/xml; charset=UTF-8", text.getBytes(UTF_8));
    }

    @Test
    void claimsOnceAndSettles() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        var claim = claimOne();
        assertThat(claimForMilan()).isEmpty();
        assertThat(ledger.workList().settle(claim, DELIVERED)).isEqualTo(Settlement.RECORDED);
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(ledger.workList().settle(claim, DELIVERED)).isEqualTo(Settlement.LATE);
    }

    @Test
    void loadsWhatWasAccepted() {
        var sending = dossier("m1", "D1", "one");
        deliveryOf(sending);
        var cargo = (Cargo.Document) ledger.workList().load(claimOne());
        assertThat(cargo.canonical()).isEqualTo(sending.at(1).content().canonical());
        assertThat(cargo.kept()).isPresent();
        assertThat(cargo.fixed()).isEmpty();
    }

    @Test
    void sendsTheSameBytesOnEveryAttempt() {
        deliveryOf(dossier("m1", "D1", "one"));
        var first = claimOne();
        ledger.workList().fixOutput(first, output("<a/>"));
        ledger.workList().settle(first, retryIn(Duration.ofSeconds(10)));
        assertThat(claimForMilan()).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        var second = claimOne();
        assertThat(second.attempt()).isEqualTo(2);
        var fixed = ((Cargo.Document) ledger.workList().load(second)).fixed().orElseThrow();
        assertThat(fixed.content()).isEqualTo("<a/>".getBytes(UTF_8));
        assertThat(ledger.workList().fixOutput(second, output("<b/>")).content())
                .isEqualTo("<a/>".getBytes(UTF_8));
    }

    @Test
    void settlesLateUnderAnOlderFence() {
        deliveryOf(dossier("m1", "D1", "one"));
        var first = claimOne();
        ledger.workList().settle(first, retryIn(Duration.ZERO));
        claimOne();
        assertThat(ledger.workList().settle(first, DELIVERED)).isEqualTo(Settlement.LATE);
    }

    @Test
    void takesNewestOfLaneAndSupersedesOlderWhenItIsDelivered() {
        var older = deliveryOf(dossier("m1", "D1", "one").version(1));
        var newer = deliveryOf(dossier("m2", "D1", "two").version(2));
        var claim = claimOne();
        assertThat(claim.delivery()).isEqualTo(newer);
        assertThat(stateOf(older)).isEqualTo(DeliveryState.PENDING);
        ledger.workList().settle(claim, DELIVERED);
        assertThat(stateOf(older)).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void waitsForTheOneUnderWayAndDoesNotRepeatItOnceNewerExists() {
        var older = deliveryOf(dossier("m1", "D1", "one").version(1));
        var under = claimOne();
        var newer = deliveryOf(dossier("m2", "D1", "two").version(2));
        assertThat(claimForMilan()).isEmpty();
        ledger.workList().settle(under, retryIn(Duration.ZERO));
        assertThat(claimOne().delivery()).isEqualTo(newer);
        assertThat(stateOf(older)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void recordsTheWordOfTheAnswerAndTellsTheSender() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(REFUSAL)));
        var status = ledger.views().delivery(delivery).orElseThrow();
        assertThat(status.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(status.words()).isEqualTo(REFUSAL.reasons());
        var notice = ledger.workList().claim(ANAPEC, Scope.NOTICES, 10).getFirst();
        var said = ((Cargo.OfNotice) ledger.workList().load(notice)).notice();
        assertThat(said.kind()).isEqualTo(NoticeKind.ACKNOWLEDGEMENT);
        assertThat(said.result()).contains("refused");
        assertThat(said.from()).contains(MILAN);
        assertThat(said.says().reasons()).isEqualTo(REFUSAL.reasons());
        assertThat(said.about().orElseThrow().messageId()).isEqualTo("m1");
    }

    @Test
    void countsWhatHasNoWordWhenOneIsDue() {
        var first = deliveryOf(dossier("m1", "D1", "one"));
        var due = clock.instant().plus(Duration.ofDays(3));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.empty(), Optional.of(due)));
        deliveryOf(dossier("m2", "D2", "two"));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.empty(), Optional.of(due.plusSeconds(1))));
        deliveryOf(dossier("m3", "D3", "three"));
        ledger.workList().settle(claimOne(), DELIVERED);

        assertThat(ledger.views().unanswered(MILAN, due)).isEqualTo(new Unanswered(0, Optional.empty()));
        assertThat(ledger.views().unanswered(MILAN, due.plusSeconds(2)))
                .isEqualTo(new Unanswered(2, Optional.of(new Overdue(first, due))));
        assertThat(ledger.views().unanswered(ANAPEC, due.plusSeconds(2)).count())
                .isZero();
        ledger.acknowledge(MILAN, first, REFUSAL);
        assertThat(ledger.views().unanswered(MILAN, due.plusSeconds(2)).count()).isEqualTo(1);
    }

    @Test
    void letsTheFirstWordStand() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.TOO_EARLY);
        assertThat(ledger.acknowledge(ANAPEC, delivery, BusinessWord.accepted()))
                .isEqualTo(WordTaken.UNKNOWN);
        var claim = claimOne();
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.TAKEN);
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.REPEATED);
        assertThat(ledger.acknowledge(MILAN, delivery, REFUSAL)).isEqualTo(WordTaken.CONTRADICTS);
        assertThat(ledger.workList().settle(claim, DELIVERED)).isEqualTo(Settlement.OVERTAKEN);
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void takesWordAfterDeathAndTellsSenderOfBoth() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Dead(BUSY, Outcome.Because.UNACCEPTABLE));
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.TAKEN);
        assertThat(ledger.workList().claim(ANAPEC, Scope.ALL, 10))
                .extracting(Claim::what)
                .containsExactly(
                        new Claim.What.NoticeOf(NoticeKind.REJECTION),
                        new Claim.What.NoticeOf(NoticeKind.ACKNOWLEDGEMENT));
    }

    @Test
    void replaysDeadOnceUnderNewIdAndNotWhenNewerExists() {
        var dead = deliveryOf(dossier("m1", "D1", "one").version(1));
        ledger.workList().settle(claimOne(), new Outcome.Dead(BUSY, Outcome.Because.UNACCEPTABLE));
        assertThat(ledger.deadLetters().preview(Selection.to(MILAN)).count()).isEqualTo(1);
        var replayed = (Replay.Replayed) ledger.deadLetters().replay(dead, RESPECTED);
        assertThat(replayed.delivery()).isNotEqualTo(dead);
        assertThat(ledger.deadLetters().replay(dead, RESPECTED)).isEqualTo(new Replay.WrongState(DeliveryState.DEAD));
        ledger.workList().settle(claimOne(), new Outcome.Dead(BUSY, Outcome.Because.UNACCEPTABLE));
        deliveryOf(dossier("m2", "D1", "two").version(2));
        assertThat(ledger.deadLetters().replay(replayed.delivery(), RESPECTED)).isInstanceOf(Replay.Superseded.class);
    }

    @Test
    void discardsDeadWithReason() {
        var dead = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Dead(BUSY, Outcome.Because.UNACCEPTABLE));
        assertThat(ledger.deadLetters().discard(dead, "sent by post")).isEqualTo(new Decision.Done());
        assertThat(ledger.views().deliveries(Set.of(DeliveryState.DEAD), Optional.empty(), 10))
                .isEmpty();
        var counts = ledger.views().counts(MILAN);
        assertThat(counts.discarded()).isEqualTo(1);
        assertThat(counts.deliveries()).isEmpty();
        assertThat(ledger.views()
                        .delivery(dead)
                        .orElseThrow()
                        .reason()
                        .orElseThrow()
                        .text())
                .isEqualTo("sent by post");
    }

    @Test
    void endsDoubtAsOperatorSays() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.InDoubt(BUSY));
        assertThat(claimForMilan()).isEmpty();
        assertThat(ledger.deadLetters().resolve(delivery, Resolution.REPEAT, "Milan has it not"))
                .isEqualTo(new Decision.Done());
        assertThat(claimOne().delivery()).isEqualTo(delivery);
        assertThat(ledger.deadLetters().resolve(delivery, Resolution.DEAD, "x"))
                .isEqualTo(new Decision.WrongState(DeliveryState.CLAIMED));
    }

    @Test
    void claimsNothingForSuspendedPartnerAlsoAfterRestart() {
        deliveryOf(dossier("m1", "D1", "one"));
        ledger.gates().suspend(MILAN, "maintenance until noon");
        reopen();
        assertThat(claimForMilan()).isEmpty();
        assertThat(ledger.workList().nextDue(MILAN, Scope.ALL)).isEmpty();
        assertThat(ledger.gates().gate(MILAN).suspension().orElseThrow().reason())
                .isEqualTo("maintenance until noon");
        ledger.gates().resume(MILAN);
        claimOne();
    }

    @Test
    void claimsNothingWhileCircuitIsOpen() {
        deliveryOf(dossier("m1", "D1", "one"));
        var until = clock.instant().plusSeconds(60);
        ledger.gates().circuit(MILAN, 5, Optional.of(until));
        assertThat(claimForMilan()).isEmpty();
        assertThat(ledger.workList().nextDue(MILAN, Scope.ALL)).contains(until);
        clock.advance(Duration.ofSeconds(61));
        claimOne();
    }

    @Test
    void endsClaimsOfProcessThatIsGone() {
        var begun = deliveryOf(dossier("m1", "D1", "one"));
        var notBegun = deliveryOf(dossier("m2", "D2", "two"));
        var claims = claimForMilan();
        ledger.workList().fixOutput(claims.getFirst(), output("<a/>"));
        var held = claims.stream().map(Claim::delivery).collect(Collectors.toSet());
        assertThat(ledger.workList().recover(MILAN, Scope.ALL, Recovery.DOUBT, held))
                .isZero();
        reopen();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ledger.workList().recover(MILAN, Scope.ALL, Recovery.DOUBT, Set.of()))
                .isEqualTo(2);
        assertThat(stateOf(begun)).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(stateOf(notBegun)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void endsClaimsThatNobodyGotBecauseTheLedgerWentAway() {
        var held = deliveryOf(dossier("m1", "D1", "one"));
        var leftBehind = deliveryOf(dossier("m2", "D2", "two"));
        claimForMilan();
        assertThat(ledger.workList().recover(MILAN, Scope.NOTICES, Recovery.DOUBT, Set.of(held)))
                .isZero();
        assertThat(ledger.workList().recover(MILAN, Scope.DOCUMENTS, Recovery.DOUBT, Set.of(held)))
                .isEqualTo(1);
        assertThat(stateOf(held)).isEqualTo(DeliveryState.CLAIMED);
        assertThat(stateOf(leftBehind)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void offersNoticeUnderLeaseUntilItIsConfirmed() {
        deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        var lease = Duration.ofMinutes(15);
        var offered = ledger.mailbox().offer(ANAPEC, Scope.NOTICES, 10, lease);
        assertThat(offered).hasSize(1);
        assertThat(ledger.mailbox().offer(ANAPEC, Scope.NOTICES, 10, lease)).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        var again = ledger.mailbox().offer(ANAPEC, Scope.NOTICES, 10, lease);
        assertThat(again.getFirst().delivery()).isEqualTo(offered.getFirst().delivery());
        assertThat(ledger.mailbox().confirm(ANAPEC, offered.getFirst().delivery()))
                .isEqualTo(WordTaken.TAKEN);
        assertThat(ledger.mailbox().look(ANAPEC, Scope.NOTICES, 10)).isEmpty();
    }

    @Test
    void wakesRecipientsOfWhatWasCommitted() {
        var woken = new ConcurrentLinkedQueue<Set<PartnerId>>();
        ledger.workList().onDue(woken::add);
        deliveryOf(dossier("m1", "D1", "one"));
        Awaitility.await().until(() -> woken.contains(Set.of(MILAN)));
    }

    @Test
    void tellsTheWayOfDeliveryByEvents() {
        var delivery = deliveryOf(dossier("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.of(BusinessWord.accepted())));
        assertThat(ledger.views().eventsAbout(delivery.value()))
                .extracting(Views.EventView::type)
                .containsExactly("delivery-claimed", "delivery-delivered", "delivery-acknowledged");
    }

    @Test
    void beginsRunOnce() {
        var due = clock.instant();
        assertThat(ledger.runs().begin(MILAN, "pickup", due)).isTrue();
        assertThat(ledger.runs().begin(MILAN, "pickup", due)).isFalse();
        ledger.runs().end(MILAN, "pickup", due, 0);
        assertThat(ledger.runs().last(MILAN, "pickup")).hasValueSatisfying(run -> {
            assertThat(run.due()).isEqualTo(due);
            assertThat(run.ended().orElseThrow().found()).isZero();
        });
    }

    @Test
    void knowsWhereTheLastRunCameTo() {
        var runs = ledger.runs();
        var due = clock.instant();
        runs.begin(MILAN, "pickup", due);
        assertThat(runs.position(MILAN, "pickup")).isEmpty();
        runs.end(MILAN, "pickup", due, 3, "2026-10-03T08:12:00Z");
        runs.begin(MILAN, "pickup", due.plusSeconds(900));
        assertThat(runs.position(MILAN, "pickup"))
                .describedAs("a run that is cut off came nowhere")
                .contains("2026-10-03T08:12:00Z");
        assertThat(runs.position(MILAN, "drop")).isEmpty();
    }
}
