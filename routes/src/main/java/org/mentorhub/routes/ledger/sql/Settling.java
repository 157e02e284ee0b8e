package org.mentorhub.routes.ledger.sql;

import java.util.List;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.NoticeKind;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.WorkList.Settlement;

/** Records what became of hand-overs. */
final class Settling {
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final Words words;
    private final Notices notices;

    Settling(Deliveries deliveries, Lanes lanes, Words words, Notices notices) {
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.words = words;
        this.notices = notices;
    }

    Settlement settle(Write write, Claim claim, Outcome outcome) {
        var row = deliveries.find(write.sql(), claim.delivery()).orElseThrow();
        if (row.claimed().fence() != claim.fence()) {
            return Settlement.LATE;
        }
        if (row.state().isWord()) {
            return Settlement.OVERTAKEN;
        }
        if (row.state() != DeliveryState.CLAIMED) {
            return Settlement.LATE;
        }
        record(write, row, outcome);
        return Settlement.RECORDED;
    }

    /** Records what became of a claimed delivery. */
    void record(Write write, DeliveryRow row, Outcome outcome) {
        switch (outcome) {
            case Outcome.Delivered delivered -> delivered(write, row, delivered);
            case Outcome.Offered offered ->
                deliveries.move(
                        write, row, DeliveryState.OFFERED, Deliveries.Change.NONE.dueAt(Times.micros(offered.until())));
            case Outcome.Retry retry -> again(write, row, retry);
            case Outcome.InDoubt doubt -> {
                deliveries.move(write, row, DeliveryState.IN_DOUBT, Deliveries.Change.because(doubt.reason()));
                deliveries.mayHaveArrived(write, row);
            }
            case Outcome.Dead dead -> dead(write, row, dead);
        }
    }

    private void again(Write write, DeliveryRow row, Outcome.Retry retry) {
        var due = Deliveries.Change.because(retry.reason()).dueAt(Times.micros(retry.next()));
        deliveries.move(write, row, DeliveryState.PENDING, due);
        if (retry.effect() == Outcome.Effect.UNKNOWN) {
            deliveries.mayHaveArrived(write, row);
        }
    }

    private void delivered(Write write, DeliveryRow row, Outcome.Delivered outcome) {
        deliveries.move(write, row, DeliveryState.DELIVERED, Deliveries.Change.NONE);
        if (row.notice().isEmpty()) {
            lanes.supersedeOlder(write, row);
            outcome.wordDue().ifPresent(due -> Deliveries.expectWord(write, row, due));
        }
        outcome.word().ifPresent(word -> said(write, row, word));
    }

    private void said(Write write, DeliveryRow row, BusinessWord word) {
        words.apply(write, deliveries.find(write.sql(), row.hubId()).orElseThrow(), word);
    }

    private void dead(Write write, DeliveryRow row, Outcome.Dead outcome) {
        deliveries.move(write, row, DeliveryState.DEAD, Deliveries.Change.because(outcome.reason()));
        if (row.notice().isEmpty()) {
            var why =
                    new PartnerReason(outcome.reason().code(), outcome.reason().text());
            switch (outcome.because()) {
                case UNACCEPTABLE -> notices.tell(write, row, NoticeKind.REJECTION, "rejected", List.of(why));
                case EXHAUSTED -> notices.tell(write, row, NoticeKind.DELAY, "undelivered", List.of(why));
            }
        }
    }
}
