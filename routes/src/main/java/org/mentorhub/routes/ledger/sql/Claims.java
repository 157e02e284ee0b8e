package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.routes.ledger.WorkList.Recovery;
import org.mentorhub.routes.ledger.WorkList.Scope;
import org.mentorhub.schemas.PartnerId;

/** Claims what is due, and ends claims whose process is gone. */
final class Claims {
    private static final String SHUT =
            "select 1 from partner_gate where partner = ?" + " and (suspended_at is not null or circuit_until > ?)";
    private static final String DUE = "where d.recipient = ? and d.state = 'PENDING' and d.due_at <= ?";
    private static final long SILENT_MICROS = 60_000_000;

    private final Deliveries deliveries;
    private final Store.Sharing sharing;

    Claims(Deliveries deliveries, Store.Sharing sharing) {
        this.deliveries = deliveries;
        this.sharing = sharing;
    }

    /** Whether there may be something to claim: asked by reading, so that looking in vain writes nothing. */
    boolean mayClaim(Sql sql, PartnerId recipient, Scope scope, long now) {
        return !sql.exists(SHUT, recipient.value(), now)
                && sql.exists("select 1 from delivery d " + DUE + of(scope) + " limit 1", recipient.value(), now);
    }

    List<Claim> claim(Write write, PartnerId recipient, Scope scope, int max) {
        if (!mayClaim(write.sql(), recipient, scope, write.nowMicros())) {
            return List.of();
        }
        var due = write.sql()
                .list(
                        DeliveryRow.SELECT + DUE + of(scope) + " and " + Lanes.FREE_AND_NEWEST
                                + " order by d.due_at, d.id limit ?",
                        DeliveryRow::read,
                        recipient.value(),
                        write.nowMicros(),
                        max);
        List<Claim> claims = new ArrayList<>();
        for (var row : due) {
            if (isAllowed(write, row)) {
                long fence = deliveries.claim(
                        write, row, DeliveryState.CLAIMED, row.times().due());
                claims.add(new Claim(
                        row.hubId(),
                        row.recipient(),
                        row.what(),
                        row.claimed().attempts() + 1,
                        fence,
                        Times.instant(row.times().created())));
            } else {
                deliveries.move(write, row, DeliveryState.HELD, Deliveries.Change.holding(HoldReason.CONSENT));
            }
        }
        return claims;
    }

    // A consent may have run out while the delivery waited.
    private static boolean isAllowed(Write write, DeliveryRow row) {
        var exchange = row.exchange();
        if (exchange.isEmpty() || exchange.get().purpose().isEmpty()) {
            return true;
        }
        return Subjects.consents(
                write,
                exchange.get().subject(),
                exchange.get().purpose().get(),
                row.recipient().value());
    }

    /**
     * What is left of claims.
     *
     * @param begun what becomes of those whose hand-over had begun
     * @param held by this process, so that they are not left
     */
    record Left(Recovery begun, Set<DeliveryId> held) {}

    int recover(Write write, PartnerId recipient, Scope scope, Left claims) {
        var left = write
                .sql()
                .list(
                        DeliveryRow.SELECT + "where d.recipient = ? and d.state = 'CLAIMED' and d.drop_row is null"
                                + of(scope) + " and (d.node = ? or (d.node <> ?"
                                + ofDeadNode(sharing, write.nowMicros()) + ")) order by d.id",
                        DeliveryRow::read,
                        recipient.value(),
                        write.node(),
                        write.node())
                .stream()
                .filter(row -> !claims.held().contains(row.hubId()))
                .toList();
        var begun = claims.begun();
        for (var row : left) {
            if (row.claimed().begun()) {
                deliveries.mayHaveArrived(write, row);
            }
            var doubt = row.claimed().begun()
                    && begun == Recovery.DOUBT
                    && row.notice().isEmpty();
            deliveries.move(
                    write,
                    row,
                    doubt ? DeliveryState.IN_DOUBT : DeliveryState.PENDING,
                    Deliveries.Change.because(
                                    "MH-PROCESS-ENDED",
                                    doubt
                                            ? "The hub's process ended during the hand-over: ask the partner whether"
                                                    + " it has it."
                                            : "The hub's process ended before it settled; tried again.")
                            .dueAt(write.nowMicros()));
        }
        return left.size();
    }

    /** A condition on {@code d}: the process of its node is gone. One that is alone is gone where it is not this one. */
    static String ofDeadNode(Store.Sharing sharing, long now) {
        return sharing == Store.Sharing.ALONE
                ? ""
                : " and not exists (select 1 from node where node.id = d.node and node.beat_at > "
                        + (now - SILENT_MICROS) + ")";
    }

    /** When something is due next, in microseconds. */
    Optional<Long> nextDue(Sql sql, PartnerId recipient, Scope scope) {
        return sql.first(
                        "select min(d.due_at) from delivery d where d.recipient = ? and d.state = 'PENDING'"
                                + of(scope),
                        row -> Optional.ofNullable(row.getObject(1)).map(found -> ((Number) found).longValue()),
                        recipient.value())
                .flatMap(found -> found)
                .flatMap(due -> whenOpen(sql, recipient, due));
    }

    private static Optional<Long> whenOpen(Sql sql, PartnerId recipient, long due) {
        if (sql.exists(
                "select 1 from partner_gate where partner = ? and suspended_at is not null", recipient.value())) {
            return Optional.empty();
        }
        long until = sql.number(
                "select coalesce(max(circuit_until), 0) from partner_gate where partner = ?", recipient.value());
        return Optional.of(Math.max(due, until));
    }

    static String of(Scope scope) {
        return switch (scope) {
            case DOCUMENTS -> " and d.notice is null";
            case NOTICES -> " and d.notice is not null";
            case ALL -> "";
        };
    }
}
