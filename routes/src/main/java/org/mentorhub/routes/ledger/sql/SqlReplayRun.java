package org.mentorhub.routes.ledger.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Progress;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeadLetters.ReplayRun;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.schemas.PartnerId;

/** Replays what was dead at a moment of the chain, recipient by recipient, in the order of the rows. Begin and end are events. */
final class SqlReplayRun implements ReplayRun {
    private static final String BEFORE = " and d.event <= ?";

    private final Tools tools;
    private final Selection which;
    private final Terms terms;
    private final Found found;
    private final String id;
    private long after;
    private Progress progress;

    /** What a run works with. */
    record Tools(GroupWriter writer, Readers readers, Parts parts, Replaying replaying) {}

    /** How it decides, and in whose name. */
    record Terms(Doubt doubt, Act act) {}

    /** What is to be replayed: of whom, dead by which event, how many. */
    private record Found(Deque<String> recipients, long lastEvent, long total) {}

    private SqlReplayRun(Tools tools, Selection which, Terms terms, Found found) {
        this.tools = tools;
        this.which = which;
        this.terms = terms;
        this.found = found;
        this.progress = new Progress(found.total(), 0, 0, 0, found.recipients().isEmpty());
        this.id = write(write -> {
            var name = tools.parts().ids().hubId("replay-run", String.valueOf(write.nextSequence()));
            write.append("replay-begun", name, EventBody.of().number("total", found.total()));
            return name;
        });
    }

    static SqlReplayRun begin(Tools tools, Selection which, Terms terms) {
        var found = tools.readers().readMoment(sql -> {
            long last = sql.number("select sequence from chain where id = 1");
            var rows = new DeadRows(which);
            long total = sql.number(
                    "select count(*) from delivery d where" + rows.condition() + BEFORE, rows.arguments(last));
            return new Found(new ArrayDeque<>(rows.recipients(sql)), last, total);
        });
        return new SqlReplayRun(tools, which, terms, found);
    }

    private <T> T write(GroupWriter.Work<T> work) {
        return tools.writer().write(write -> tools.parts().acts().noted(write, terms.act(), () -> work.write(write)));
    }

    @Override
    public Progress next(int most) {
        var slice = slice(most);
        while (slice.isEmpty() && !found.recipients().isEmpty()) {
            found.recipients().poll();
            after = 0;
            slice = slice(most);
        }
        if (slice.isEmpty()) {
            progress = new Progress(
                    progress.total(), progress.replayed(), progress.superseded(), progress.doubtful(), true);
            return progress;
        }
        var rows = slice;
        after = rows.getLast().id();
        var replays = tools.writer().write(write -> rows.stream()
                .map(row -> tools.parts().acts().noted(write, terms.act(), () -> tools.replaying()
                        .replay(write, row, terms.doubt())))
                .toList());
        replays.forEach(this::count);
        return progress;
    }

    @Override
    public Progress soFar() {
        return progress;
    }

    @Override
    public Progress end() {
        write(write -> write.append(
                "replay-ended",
                id,
                EventBody.of()
                        .text("state", progress.isDone() ? "COMPLETE" : "STOPPED")
                        .number("replayed", progress.replayed())
                        .number("superseded", progress.superseded())
                        .number("doubtful", progress.doubtful())));
        return progress;
    }

    private List<DeliveryRow> slice(int most) {
        var recipient = found.recipients().peek();
        if (recipient == null) {
            return List.of();
        }
        var rows = new DeadRows(new Selection(Optional.of(new PartnerId(recipient)), which.cause()));
        return tools.readers()
                .read(sql -> sql.list(
                        DeliveryRow.SELECT + "where" + rows.condition() + BEFORE
                                + " and d.id > ? order by d.id limit ?",
                        DeliveryRow::read,
                        rows.arguments(found.lastEvent(), after, Math.min(most, SLICE))));
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
