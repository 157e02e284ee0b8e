package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.schemas.PartnerId;

/** Operators' decisions on rows of deliveries. */
final class SqlDeadLetters implements DeadLetters {
    private static final String UNDECIDED = "d.state = 'DEAD' and d.decided = 0";
    private static final String DOUBT = "d.uncertain = 1 and d.notice is null";
    private static final String DOUBTFUL = " and " + DOUBT;

    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final Replaying replaying;

    SqlDeadLetters(GroupWriter writer, Readers readers, Parts parts) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
        this.replaying = new Replaying(parts);
    }

    @Override
    public Replay replay(DeliveryId dead, Doubt doubt) {
        return writer.write(write -> parts.deliveries()
                .find(write.sql(), dead)
                .map(row -> replaying.replay(write, row, doubt))
                .orElseGet(Replay.Unknown::new));
    }

    @Override
    public ReplayRun replayAll(Optional<PartnerId> recipient, Doubt doubt) {
        return SqlReplayRun.begin(writer, readers, replaying, recipient, doubt);
    }

    @Override
    public Preview preview(Optional<PartnerId> recipient) {
        var whose = recipient.isPresent() ? " and d.recipient = ?" : " and d.recipient <> ?";
        var partner = recipient.map(PartnerId::value).orElse("");
        var newest = " and not exists (select 1 from delivery n where n.document = d.document"
                + " and n.recipient = d.recipient and n.state not in ('WITHDRAWN', 'SUPERSEDED')"
                + " and (n.ordinal, n.exchange) > (d.ordinal, d.exchange))";
        var dead = " from delivery d where " + UNDECIDED + whose;
        return readers.read(sql -> {
            long all = sql.number("select count(*)" + dead, partner);
            long newestOnes = sql.number("select count(*)" + dead + newest, partner);
            long doubtful = sql.number("select count(*)" + dead + newest + DOUBTFUL, partner);
            long oldest = sql.number(
                    "select coalesce(min(d.created_at), 0)" + dead + newest + " and not (" + DOUBT + ")", partner);
            Optional<Instant> since = oldest == 0 ? Optional.empty() : Optional.of(Times.instant(oldest));
            return new Preview(newestOnes - doubtful, since, all - newestOnes, doubtful);
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
        Replaying.decide(write, row, Replaying.DISCARDED);
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
                    if (next == DeliveryState.PENDING && from == DeliveryState.IN_DOUBT) {
                        // The operator asked: they have it not.
                        write.sql().updateOne("update delivery set uncertain = 0 where id = ?", row.id());
                    }
                    if (next == DeliveryState.DELIVERED && row.notice().isEmpty()) {
                        parts.lanes().supersedeOlder(write, row);
                    }
                    return new Decision.Done();
                })
                .orElseGet(Decision.Unknown::new));
    }
}
