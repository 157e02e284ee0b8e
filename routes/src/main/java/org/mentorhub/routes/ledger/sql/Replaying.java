package org.mentorhub.routes.ledger.sql;

import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;

/** Makes new deliveries of dead ones. */
final class Replaying {
    /** What {@code delivery.decided} says of a dead one. */
    static final int REPLAYED = 1;
    /** See {@link #REPLAYED}. */
    static final int DISCARDED = 2;

    private final Parts parts;

    Replaying(Parts parts) {
        this.parts = parts;
    }

    /** Replays one, unless it may not be. */
    Replay replay(Write write, DeliveryRow row, Doubt doubt) {
        if (row.state() != DeliveryState.DEAD || row.marks().decided() != 0) {
            return new Replay.WrongState(row.state());
        }
        if (row.notice().isPresent()) {
            return new Replay.Replayed(notice(write, row));
        }
        var newer = parts.lanes().newer(write.sql(), row);
        if (newer.isPresent()) {
            return new Replay.Superseded(newer.get());
        }
        if (row.marks().uncertain() && !overrule(write, row, doubt)) {
            return new Replay.MayHaveArrived();
        }
        return new Replay.Replayed(document(write, row));
    }

    private boolean overrule(Write write, DeliveryRow row, Doubt doubt) {
        return switch (doubt) {
            case Doubt.Respected respected -> false;
            case Doubt.Overruled overruled -> {
                write.sql()
                        .updateOne(
                                "update delivery set reason_code = 'MH-DOUBT-OVERRULED', reason = ? where id = ?",
                                parts.deliveries().seal(overruled.reason()),
                                row.id());
                yield true;
            }
        };
    }

    /** Makes a new delivery of the document that one carries which is at its end. */
    DeliveryId document(Write write, DeliveryRow row) {
        var exchange = row.exchange().orElseThrow();
        var lane = new NewDelivery.Lane(
                exchange.id(),
                exchange.hubId().value(),
                row.lane().document(),
                row.lane().ordinal(),
                exchange.subject());
        var made = new NewDelivery(lane, row.recipient(), exchange.purpose().orElse(null), row.id());
        var purpose = exchange.purpose();
        boolean free = purpose.isEmpty()
                || Subjects.consents(
                        write,
                        exchange.subject(),
                        purpose.get(),
                        row.recipient().value());
        Optional<HoldReason> hold = free ? Optional.empty() : Optional.of(HoldReason.CONSENT);
        var id = made.insert(write, parts.ids(), free ? DeliveryState.PENDING : DeliveryState.HELD, hold);
        write.append(
                "delivery-replayed",
                row.hubId().value(),
                EventBody.of()
                        .text("delivery", id.value())
                        .text("state", free ? "PENDING" : "HELD")
                        .number("doubtful", row.marks().uncertain() ? 1 : 0));
        decide(write, row, REPLAYED);
        return id;
    }

    private DeliveryId notice(Write write, DeliveryRow row) {
        var id = new DeliveryId(parts.ids().hubId("replay", row.hubId().value()));
        long made = write.nextId();
        write.sql()
                .updateOne(
                        "insert into delivery (id, hub_id, recipient, exchange, submission, ordinal, notice, about,"
                                + " notice_body, state, attempts, fence, node, begun, due_at, created_at, changed_at,"
                                + " event, replaces, decided) select ?, ?, recipient, exchange, submission, ordinal,"
                                + " notice, about, notice_body, 'PENDING', 0, 0, 0, 0, ?, ?, ?, ?, id, 0 from delivery"
                                + " where id = ?",
                        made,
                        id.value(),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nextSequence(),
                        row.id());
        write.sql().update("update enclosure set notice = ? where notice = ?", made, row.id());
        write.sql()
                .update("update payload_file set notice = ? where notice is not null and notice = ?", made, row.id());
        write.append(
                "delivery-replayed",
                row.hubId().value(),
                EventBody.of().text("delivery", id.value()).text("state", "PENDING"));
        write.tally(row.recipient().value(), "PENDING", 1);
        write.due(row.recipient());
        decide(write, row, REPLAYED);
        return id;
    }

    static void decide(Write write, DeliveryRow row, int decision) {
        if (row.state() == DeliveryState.DEAD && row.marks().decided() == 0) {
            write.sql().updateOne("update delivery set decided = ? where id = ? and decided = 0", decision, row.id());
        }
    }
}
