package org.mentorhub.routes.ledger.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Progress;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeadLetters.ReplayRun;
import org.mentorhub.schemas.PartnerId;

/** Replays what was dead at a moment of the chain, recipient by recipient, in the order of the rows. */
final class SqlReplayRun implements ReplayRun {
    private static final int SLICE = 100;
    private static final String DEAD_BEFORE =
            " from delivery d where d.recipient = ? and d.state = 'DEAD' and d.decided = 0 and d.event <= ?";

    private final GroupWriter writer;
    private final Readers readers;
    private final Replaying replaying;
    private final Doubt doubt;
    private final Found found;
    private long after;
    private Progress progress;

    /** What is to be replayed: of whom, dead by which event, how many. */
    private record Found(Deque<String> recipients, long lastEvent, long total) {}

    private SqlReplayRun(GroupWriter writer, Readers readers, Replaying replaying, Doubt doubt, Found found) {
        this.writer = writer;
        this.readers = readers;
        this.replaying = replaying;
        this.doubt = doubt;
        this.found = found;
        this.progress = new Progress(found.total(), 0, 0, 0, found.recipients().isEmpty());
    }

    static SqlReplayRun begin(
            GroupWriter writer, Readers readers, Replaying replaying, Optional<PartnerId> recipient, Doubt doubt) {
        var found = readers.readMoment(sql -> {
            long last = sql.number("select sequence from chain where id = 1");
            var recipients = recipient.map(one -> List.of(one.value())).orElseGet(() -> recipients(sql));
            long total = recipients.stream()
                    .mapToLong(one -> sql.number("select count(*)" + DEAD_BEFORE, one, last))
                    .sum();
            return new Found(new ArrayDeque<>(recipients), last, total);
        });
        return new SqlReplayRun(writer, readers, replaying, doubt, found);
    }

    private static List<String> recipients(Sql sql) {
        return sql.list(
                "select distinct recipient from delivery where state = 'DEAD' order by recipient",
                row -> row.getString(1));
    }

    @Override
    public Progress next() {
        var slice = slice();
        while (slice.isEmpty() && !found.recipients().isEmpty()) {
            found.recipients().poll();
            after = 0;
            slice = slice();
        }
        if (slice.isEmpty()) {
            progress = new Progress(
                    progress.total(), progress.replayed(), progress.superseded(), progress.doubtful(), true);
            return progress;
        }
        var rows = slice;
        after = rows.getLast().id();
        var replays = writer.write(write ->
                rows.stream().map(row -> replaying.replay(write, row, doubt)).toList());
        replays.forEach(this::count);
        return progress;
    }

    private List<DeliveryRow> slice() {
        var recipient = found.recipients().peek();
        return recipient == null
                ? List.of()
                : readers.read(sql -> sql.list(
                        DeliveryRow.SELECT
                                + "where d.recipient = ? and d.state = 'DEAD' and d.decided = 0 and d.event <= ?"
                                + " and d.id > ? order by d.id limit " + SLICE,
                        DeliveryRow::read,
                        recipient,
                        found.lastEvent(),
                        after));
    }

    private void count(Replay replay) {
        progress = new Progress(
                progress.total(),
                progress.replayed() + (replay instanceof Replay.Replayed ? 1 : 0),
                progress.superseded() + (replay instanceof Replay.Superseded ? 1 : 0),
                progress.doubtful() + (replay instanceof Replay.MayHaveArrived ? 1 : 0),
                false);
    }
}
