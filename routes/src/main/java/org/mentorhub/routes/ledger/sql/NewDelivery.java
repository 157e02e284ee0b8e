package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.schemas.PartnerId;

/**
 * A delivery of a document, about to be inserted. The next event is its event.
 *
 * @param lane where it belongs
 * @param recipient for whom
 * @param purpose of the consent that it needs, or null
 * @param replaces row id of the dead one that it replays, or null
 */
record NewDelivery(
        Lane lane,
        PartnerId recipient,
        @Nullable String purpose,
        @Nullable Long replaces) {

    /** An exchange (row and hub id), the document that it is a version of, its order there, and the person. */
    record Lane(long exchange, String exchangeId, long document, long ordinal, long subject) {}

    DeliveryId insert(Write write, IdKey ids, DeliveryState state, Optional<HoldReason> hold) {
        var name = replaces == null
                ? ids.hubId("delivery", lane.exchangeId(), recipient.value())
                : ids.hubId("replay", lane.exchangeId(), recipient.value(), String.valueOf(replaces));
        var id = new DeliveryId(name);
        write.sql()
                .update(
                        "insert into delivery (id, hub_id, recipient, exchange, document, ordinal, subject, purpose,"
                                + " state, hold, attempts, fence, node, begun, due_at, created_at, changed_at, event,"
                                + " replaces, decided) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?, ?, ?,"
                                + " 0)",
                        write.nextId(),
                        id.value(),
                        recipient.value(),
                        lane.exchange(),
                        lane.document(),
                        lane.ordinal(),
                        lane.subject(),
                        purpose,
                        state.name(),
                        hold.map(HoldReason::name).orElse(null),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nextSequence(),
                        replaces);
        write.tally(recipient.value(), state.name(), 1);
        if (state == DeliveryState.PENDING) {
            write.due(recipient);
        }
        return id;
    }
}
