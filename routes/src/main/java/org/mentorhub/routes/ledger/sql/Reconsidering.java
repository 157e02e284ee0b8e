package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;

/**
 * Looks at what an item taught, after its event: doubts about identities become an operator's to decide; what waits is released or held as
 * persons' consents are now. It costs what it moves: whether a recipient is allowed
 * is asked once, and what stays as it is is not looked at, so that many documents of one person cost no more than as many of many.
 */
final class Reconsidering {
    private final Deliveries deliveries;
    private final Conflicts conflicts;

    Reconsidering(Deliveries deliveries, Conflicts conflicts) {
        this.deliveries = deliveries;
        this.conflicts = conflicts;
    }

    void reconsider(Write write, Learned learned) {
        learned.doubts().forEach(doubt -> conflicts.open(write, doubt));
        for (var news : learned.news()) {
            var waiting = new Waiting(Subjects.now(write.sql(), news.subject()), news.purpose());
            waiting.forEachRecipient(write.sql(), DeliveryState.HELD, recipient -> {
                if (waiting.isAllowed(write, recipient)) {
                    release(write, waiting, recipient);
                }
            });
            waiting.forEachRecipient(write.sql(), DeliveryState.PENDING, recipient -> {
                if (!waiting.isAllowed(write, recipient)) {
                    hold(write, waiting, recipient);
                }
            });
        }
    }

    private void release(Write write, Waiting waiting, String recipient) {
        var held = waiting.rows(write.sql(), DeliveryState.HELD, recipient);
        held.stream()
                .filter(row -> row.marks().hold().equals(Optional.of(HoldReason.CONSENT)))
                .forEach(row -> deliveries.move(write, row, DeliveryState.PENDING, Deliveries.Change.NONE));
    }

    private void hold(Write write, Waiting waiting, String recipient) {
        waiting.rows(write.sql(), DeliveryState.PENDING, recipient)
                .forEach(row ->
                        deliveries.move(write, row, DeliveryState.HELD, Deliveries.Change.holding(HoldReason.CONSENT)));
    }
}
