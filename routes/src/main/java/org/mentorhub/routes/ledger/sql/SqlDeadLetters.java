package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.schemas.PartnerId;

/** Operators' decisions on rows of deliveries. */
final class SqlDeadLetters implements DeadLetters {
    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final Act act;
    private final Replaying replaying;

    SqlDeadLetters(GroupWriter writer, Readers readers, Parts parts, Act act) {
        this.act = act;
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
        this.replaying = new Replaying(parts);
    }

    /** Writes in the operator's name. */
    private <T> T write(GroupWriter.Work<T> work) {
        return writer.write(write -> parts.acts().noted(write, act, () -> work.write(write)));
    }

    @Override
    public Replay replay(DeliveryId dead, Doubt doubt) {
        return write(write -> parts.deliveries()
                .find(write.sql(), dead)
                .map(row -> replaying.replay(write, row, doubt))
                .orElseGet(Replay.Unknown::new));
    }

    @Override
    public ReplayRun replayAll(Selection which, Doubt doubt) {
        var tools = new SqlReplayRun.Tools(writer, readers, parts, replaying);
        return SqlReplayRun.begin(tools, which, new SqlReplayRun.Terms(doubt, act));
    }

    @Override
    public Preview preview(Selection which) {
        return readers.read(sql -> new DeadRows(which).preview(sql));
    }

    @Override
    public List<Cause> causes(Optional<PartnerId> recipient) {
        return readers.read(sql -> new DeadRows(new Selection(recipient, Optional.empty())).causes(sql));
    }

    @Override
    public Again deliverAgain(ExchangeId exchange, PartnerId recipient) {
        return write(write -> new DeliveringAgain(parts, replaying).deliver(write, exchange, recipient));
    }

    @Override
    public Again previewAgain(ExchangeId exchange, PartnerId recipient) {
        return readers.read(sql -> new DeliveringAgain(parts, replaying).preview(sql, exchange, recipient));
    }

    @Override
    public Decision discard(DeliveryId dead, String reason) {
        return write(write -> parts.deliveries()
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
        return write(write -> parts.deliveries()
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
        return write(write -> parts.deliveries()
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
