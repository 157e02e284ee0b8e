package org.mentorhub.routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.routes.ledger.Sending.MILAN;
import static org.mentorhub.routes.ledger.Sending.dossier;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.routes.ledger.DeadLetters.Again;
import org.mentorhub.routes.ledger.DeadLetters.Decision;
import org.mentorhub.schemas.DocumentType;

/** The end of old content: what goes, what stays. */
abstract class PruningContract extends LedgerContract {
    private static final Duration TERM = Duration.ofDays(730);

    @Override
    Map<DocumentType, Duration> retention() {
        return Map.of(DocumentType.CANDIDATE_DOSSIER, TERM);
    }

    /** It comes as it is issued: now. */
    private Sending now(String messageId, String documentId, String text) {
        return dossier(messageId, documentId, text).issued(clock.instant().toString());
    }

    private ExchangeId acceptedAndDelivered(Sending sending) {
        var exchange =
                ((DocumentDecision.Accepted) accept(sending.alone()).documents().getFirst()).exchange();
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.empty()));
        return exchange;
    }

    private boolean hasContent(ExchangeId exchange) {
        return ledger.views().content(exchange).isPresent();
    }

    @Test
    void forgetsContentWhoseTimeIsOverAndKeepsWhatProves() {
        var sending = now("m1", "D1", "one");
        var first = (SubmitDecision.Accepted) ledger.submit(sending.alone());
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.empty()));
        var exchange = ((DocumentDecision.Accepted) first.documents().getFirst()).exchange();
        clock.advance(TERM.plusMinutes(1));
        var due = ledger.pruning().preview().due().get(DocumentType.CANDIDATE_DOSSIER);
        assertThat(due.count()).isEqualTo(1);
        assertThat(due.oldest()).isEqualTo(clock.instant().minus(TERM.plusMinutes(1)));
        assertThat(hasContent(exchange)).isTrue();

        assertThat(prune()).isEqualTo(new Pruning.Progress(false, 1, 0, false));

        assertThat(hasContent(exchange)).isFalse();
        assertThat(ledger.views().exchange(exchange)).isPresent();
        assertThat(ledger.submit(sending.alone())).isEqualTo(new SubmitDecision.Repeated(first.receipt()));
        assertThat(ledger.pruning().preview().due()).isEmpty();
        assertThat(ledger.views().eventsAbout(exchange.value())).isNotNull();
    }

    @Test
    void keepsContentUntilTheTermIsOver() {
        var exchange = acceptedAndDelivered(now("m1", "D1", "one"));
        clock.advance(TERM.minusMinutes(1));
        assertThat(prune().pruned()).isZero();
        assertThat(hasContent(exchange)).isTrue();
    }

    @Test
    void keepsWhatWasConfirmedUnchangedMeanwhile() {
        var exchange = acceptedAndDelivered(now("m1", "D1", "one"));
        clock.advance(TERM.minusDays(1));
        var again = accept(now("m2", "D1", "one").alone());
        assertThat(again.documents().getFirst()).isInstanceOf(DocumentDecision.Unchanged.class);
        clock.advance(Duration.ofDays(2));
        assertThat(ledger.pruning().preview().due()).isEmpty();
        assertThat(prune().pruned()).isZero();
        assertThat(hasContent(exchange)).isTrue();
        clock.advance(TERM);
        assertThat(prune().pruned()).isEqualTo(1);
        assertThat(hasContent(exchange)).isFalse();
    }

    @Test
    void keepsWhatIsStillToBeDeliveredOrDecided() {
        var waiting = ((DocumentDecision.Accepted)
                        accept(now("m1", "D1", "one").alone()).documents().getFirst())
                .exchange();
        clock.advance(TERM.plusDays(1));
        assertThat(ledger.pruning().preview()).isEqualTo(new Pruning.Preview(Map.of(), 1));
        assertThat(prune()).isEqualTo(new Pruning.Progress(false, 0, 1, false));
        assertThat(hasContent(waiting)).isTrue();

        var claim = claimOne();
        ledger.workList().settle(claim, new Outcome.Dead(BUSY, Outcome.Because.EXHAUSTED));
        assertThat(prune().pruned()).isZero();

        assertThat(ledger.deadLetters().discard(claim.delivery(), "left the programme"))
                .isInstanceOf(Decision.Done.class);
        claimNotices();
        assertThat(prune().pruned()).isEqualTo(1);
        assertThat(hasContent(waiting)).isFalse();
        assertThat(ledger.views().delivery(claim.delivery()).orElseThrow().state())
                .isEqualTo(DeliveryState.DEAD);
    }

    /** What its sender is told of it has to arrive first. */
    private void claimNotices() {
        ledger.workList().claim(Sending.ANAPEC, WorkList.Scope.ALL, 100).forEach(claim -> ledger.workList()
                .settle(claim, new Outcome.Delivered(Optional.empty())));
    }

    @Test
    void deliversAgainNothingThatItHasForgotten() {
        var exchange = acceptedAndDelivered(now("m1", "D1", "one"));
        clock.advance(TERM.plusDays(1));
        assertThat(ledger.deadLetters().previewAgain(exchange, MILAN)).isInstanceOf(Again.Would.class);
        prune();
        assertThat(ledger.deadLetters().previewAgain(exchange, MILAN)).isEqualTo(new Again.Forgotten());
        assertThat(ledger.deadLetters().deliverAgain(exchange, MILAN)).isEqualTo(new Again.Forgotten());
        assertThat(claimForMilan()).isEmpty();
    }

    @Test
    void takesAWordOnWhatItHasForgotten() {
        var delivery = deliveryOf(now("m1", "D1", "one"));
        ledger.workList().settle(claimOne(), new Outcome.Delivered(Optional.empty()));
        clock.advance(TERM.plusDays(1));
        prune();
        assertThat(ledger.acknowledge(MILAN, delivery, BusinessWord.accepted())).isEqualTo(WordTaken.TAKEN);
        assertThat(stateOf(delivery)).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void prunesManyStepByStepAndSaysSoInTheChain() {
        var parts = IntStream.rangeClosed(1, 1200)
                .mapToObj(n -> now("many", "D" + n, "text " + n))
                .toArray(Sending[]::new);
        accept(Sending.together(parts));
        for (var claims = claimForMilan(); !claims.isEmpty(); claims = claimForMilan()) {
            claims.forEach(claim -> ledger.workList().settle(claim, new Outcome.Delivered(Optional.empty())));
        }
        clock.advance(Duration.ofDays(1));
        var young = acceptedAndDelivered(now("m2", "E1", "young"));
        clock.advance(TERM.minusMinutes(1));
        var newer = acceptedAndDelivered(now("m3", "F1", "newer"));
        long before = ledger.views().counts().events();
        assertThat(prune().pruned()).isEqualTo(1200);
        assertThat(ledger.views().counts().events() - before).isEqualTo(3);
        assertThat(hasContent(young)).isTrue();
        assertThat(hasContent(newer)).isTrue();
        reopen();
        assertThat(prune().pruned()).isZero();
    }
}
