package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.seal.SealKey;

/** The one place where a delivery's row changes its state: with an event, or not at all. */
final class Deliveries {
    private static final String BY_HUB_ID = DeliveryRow.SELECT + "where d.hub_id = ?";

    private final SealKey ledgerKey;

    Deliveries(SealKey ledgerKey) {
        this.ledgerKey = ledgerKey;
    }

    /**
     * What goes with a change of state.
     *
     * @param reason why, or null
     * @param dueAt when it is due, in microseconds; null: as it was
     * @param hold what it waits for, in HELD only
     */
    record Change(
            @Nullable Reason reason,
            @Nullable Long dueAt,
            @Nullable HoldReason hold) {
        static final Change NONE = new Change(null, null, null);

        static Change because(Reason reason) {
            return new Change(reason, null, null);
        }

        static Change because(String code, String text) {
            return because(new Reason(code, text));
        }

        Change dueAt(long micros) {
            return new Change(reason, micros, hold);
        }

        static Change holding(HoldReason hold) {
            return new Change(null, null, hold);
        }
    }

    Optional<DeliveryRow> find(Sql sql, DeliveryId id) {
        return sql.first(BY_HUB_ID, DeliveryRow::read, id.value());
    }

    /** Moves a delivery to its next state. What it carried to be sent goes, once it cannot be sent again. */
    void move(Write write, DeliveryRow row, DeliveryState next, Change change) {
        checkLegal(row, next);
        long event = append(write, row, next, change, EventBody.of());
        var reason = change.reason();
        write.sql()
                .updateOne(
                        "update delivery set state = ?, event = ?, changed_at = ?, hold = ?, due_at = ?,"
                                + " reason_code = ?, reason = ?"
                                + (isSentAgain(next) ? "" : ", output = null, output_beside = null")
                                + " where id = ? and state = ?",
                        next.name(),
                        event,
                        write.nowMicros(),
                        change.hold() == null ? null : change.hold().name(),
                        change.dueAt() == null ? row.times().due() : change.dueAt(),
                        reason == null ? null : reason.code(),
                        reason == null ? null : seal(reason.text()),
                        row.id(),
                        row.state().name());
        if (!isSentAgain(next)) {
            write.sql().update("delete from payload_file where delivery = ?", row.id());
        }
        moved(write, row, next);
    }

    /** Moves a delivery into the hands of this process. */
    long claim(Write write, DeliveryRow row, DeliveryState next, long dueAt) {
        checkLegal(row, next);
        int attempt = row.claimed().attempts() + 1;
        long event = append(write, row, next, Change.NONE, EventBody.of().number("attempt", attempt));
        long fence = write.nextId();
        write.sql()
                .updateOne(
                        "update delivery set state = ?, event = ?, changed_at = ?, due_at = ?, attempts = ?, fence = ?,"
                                + " node = ?, begun = 0, drop_row = null, drop_place = null"
                                + " where id = ? and state = ? and fence = ?",
                        next.name(),
                        event,
                        write.nowMicros(),
                        dueAt,
                        attempt,
                        fence,
                        write.node(),
                        row.id(),
                        row.state().name(),
                        row.claimed().fence());
        moved(write, row, next);
        return fence;
    }

    /** Remembers that an attempt may have arrived though nobody said so: it is not sent under a new id without an operator's word. */
    void mayHaveArrived(Write write, DeliveryRow row) {
        write.sql().updateOne("update delivery set uncertain = 1 where id = ?", row.id());
    }

    /** Remembers by when the recipient should give its word on what it has now. */
    static void expectWord(Write write, DeliveryRow row, Instant due) {
        write.sql().updateOne("update delivery set word_due = ? where id = ?", Times.micros(due), row.id());
    }

    private static void checkLegal(DeliveryRow row, DeliveryState next) {
        if (!row.state().mayBecome(next)) {
            throw new IllegalStateException(
                    "delivery " + row.hubId() + " is " + row.state() + ", and cannot be " + next);
        }
    }

    private static long append(Write write, DeliveryRow row, DeliveryState next, Change change, EventBody more) {
        var says = EventBody.of()
                .text("from", row.state().name())
                .text("state", next.name())
                .and(more);
        if (change.reason() != null) {
            says.text("code", change.reason().code());
        }
        if (change.hold() != null) {
            says.text("hold", change.hold().name());
        }
        var type = "delivery-" + next.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return write.append(type, row.hubId().value(), says).sequence();
    }

    private static void moved(Write write, DeliveryRow row, DeliveryState next) {
        var recipient = row.recipient().value();
        write.tally(recipient, row.state().name(), -1);
        write.tally(recipient, next.name(), 1);
        if (next == DeliveryState.PENDING || row.state() == DeliveryState.CLAIMED) {
            write.due(row.recipient());
        }
    }

    byte[] seal(String text) {
        return ledgerKey.seal(text.getBytes(StandardCharsets.UTF_8), "reason");
    }

    String open(byte[] sealed) {
        return new String(ledgerKey.open(sealed, "reason"), StandardCharsets.UTF_8);
    }

    private static boolean isSentAgain(DeliveryState next) {
        return switch (next) {
            case DELIVERED, ACKNOWLEDGED, REFUSED, DEAD, SUPERSEDED, WITHDRAWN -> false;
            case PENDING, CLAIMED, OFFERED, IN_DOUBT, HELD -> true;
        };
    }
}
