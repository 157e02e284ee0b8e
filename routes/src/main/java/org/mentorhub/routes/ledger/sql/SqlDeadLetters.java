package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.HoldReason;
import org.mentorhub.schemas.PartnerId;

/** Operators' decisions on rows of deliveries. */
final class SqlDeadLetters implements DeadLetters {
    /** What {@code delivery.decided} says of a dead one. */
    static final int REPLAYED = 1;
    /** See {@link #REPLAYED}. */
    static final int DISCARDED = 2;

    private static final String UNDECIDED = "d.state = 'DEAD' and d.decided = 0";

    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;

    SqlDeadLetters(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
    }

    @Override
    public Replay replay(DeliveryId dead) {
        return writer.write(write -> parts.deliveries()
                .find(write.sql(), dead)
                .map(row -> replay(write, row))
                .orElseGet(Replay.Unknown::new));
    }

    private Replay replay(Write write, DeliveryRow row) {
        if (row.state() != DeliveryState.DEAD || row.marks().decided() != 0) {
            return new Replay.WrongState(row.state());
        }
        if (row.notice().isPresent()) {
            return new Replay.Replayed(remake(write, row));
        }
        var newer = parts.lanes().newer(write.sql(), row);
        if (newer.isPresent()) {
            return new Replay.Superseded(newer.get());
        }
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
                EventBody.of().text("delivery", id.value()).text("state", free ? "PENDING" : "HELD"));
        decide(write, row, REPLAYED);
        return new Replay.Replayed(id);
    }

    private DeliveryId remake(Write write, DeliveryRow row) {
        var id = new DeliveryId(parts.ids().hubId("replay", row.hubId().value()));
        long made = write.nextId();
        write.sql()
                .updateOne(
                        "insert into delivery (id, hub_id, recipient, exchange, ordinal, notice, about, notice_body,"
                            + " state, attempts, fence, node, begun, due_at, created_at, changed_at, event, replaces,"
                            + " decided) select ?, ?, recipient, exchange, ordinal, notice, about, notice_body,"
                            + " 'PENDING', 0, 0, 0, 0, ?, ?, ?, ?, id, 0 from delivery where id = ?",
                        made,
                        id.value(),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nowMicros(),
                        write.nextSequence(),
                        row.id());
        write.append(
                "delivery-replayed",
                row.hubId().value(),
                EventBody.of().text("delivery", id.value()).text("state", "PENDING"));
        write.tally(row.recipient().value(), "PENDING", 1);
        write.due(row.recipient());
        decide(write, row, REPLAYED);
        return id;
    }

    private static void decide(Write write, DeliveryRow row, int decision) {
        write.sql().updateOne("update delivery set decided = ? where id = ? and decided = 0", decision, row.id());
    }

    @Override
    public Preview preview(Optional<PartnerId> recipient) {
        var whose = recipient.isPresent() ? " and d.recipient = ?" : " and d.recipient <> ?";
        var partner = recipient.map(PartnerId::value).orElse("");
        var newest = " and not exists (select 1 from delivery n where n.document = d.document"
                + " and n.recipient = d.recipient and n.state not in ('WITHDRAWN', 'SUPERSEDED')"
                + " and (n.ordinal, n.exchange) > (d.ordinal, d.exchange))";
        return readers.read(sql -> {
            long all = sql.number("select count(*) from delivery d where " + UNDECIDED + whose, partner);
            long replayed = sql.number("select count(*) from delivery d where " + UNDECIDED + whose + newest, partner);
            long oldest = sql.number(
                    "select coalesce(min(d.created_at), 0) from delivery d where " + UNDECIDED + whose + newest,
                    partner);
            Optional<Instant> since = oldest == 0 ? Optional.empty() : Optional.of(Times.instant(oldest));
            return new Preview(replayed, since, all - replayed);
        });
    }

    @Override
    public Decision discard(DeliveryId dead, String reason) {
        return writer.write(write -> parts.deliveries()
                .find(write.sql(), dead)
                .map(row -> discard(write, row, reason))
                .orElseGet(Decision.Unknown::new));
    }

    private Decision discard(Write write, DeliveryRow row, String reason) {
        if (row.state() != DeliveryState.DEAD || row.marks().decided() != 0) {
            return new Decision.WrongState(row.state());
        }
        write.append("delivery-discarded", row.hubId().value(), EventBody.of().text("state", "DEAD"));
        decide(write, row, DISCARDED);
        write.sql()
                .updateOne(
                        "update delivery set reason_code = 'MH-DISCARDED', reason = ? where id = ?",
                        parts.deliveries().seal(reason),
                        row.id());
        write.tally(row.recipient().value(), "DISCARDED", 1);
        if (row.notice().isEmpty()) {
            parts.lanes().supersedeOlder(write, row);
        }
        return new Decision.Done();
    }

    @Override
    public Decision resolve(DeliveryId inDoubt, Resolution resolution, String reason) {
        var next =
                switch (resolution) {
                    case DELIVERED -> DeliveryState.DELIVERED;
                    case REPEAT -> DeliveryState.PENDING;
                    case DEAD -> DeliveryState.DEAD;
                };
        return move(inDoubt, DeliveryState.IN_DOUBT, next, Deliveries.Change.because("MH-RESOLVED", reason));
    }

    @Override
    public Decision release(DeliveryId held, String reason) {
        return move(held, DeliveryState.HELD, DeliveryState.PENDING, Deliveries.Change.because("MH-RELEASED", reason));
    }

    @Override
    public Decision withdraw(DeliveryId waiting, String reason) {
        return writer.write(write -> parts.deliveries()
                .find(write.sql(), waiting)
                .map(row -> withdraw(write, row, reason))
                .orElseGet(Decision.Unknown::new));
    }

    private Decision withdraw(Write write, DeliveryRow row, String reason) {
        if (!row.state().mayBecome(DeliveryState.WITHDRAWN)) {
            return new Decision.WrongState(row.state());
        }
        parts.deliveries().move(write, row, DeliveryState.WITHDRAWN, Deliveries.Change.because("MH-WITHDRAWN", reason));
        return new Decision.Done();
    }

    private Decision move(DeliveryId id, DeliveryState from, DeliveryState next, Deliveries.Change change) {
        return writer.write(write -> parts.deliveries()
                .find(write.sql(), id)
                .map(row -> {
                    if (row.state() != from) {
                        return new Decision.WrongState(row.state());
                    }
                    parts.deliveries().move(write, row, next, change.dueAt(write.nowMicros()));
                    if (next == DeliveryState.DELIVERED && row.notice().isEmpty()) {
                        parts.lanes().supersedeOlder(write, row);
                    }
                    return new Decision.Done();
                })
                .orElseGet(Decision.Unknown::new));
    }
}
