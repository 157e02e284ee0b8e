package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.Pruning;
import org.mentorhub.schemas.DocumentType;

/**
 * Prunes in a thread of its own, one small commit after the other, so that intake and delivery go on in between; then gives the space back
 * where the store does not do so itself.
 */
final class PruneRun implements Pruning, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PruneRun.class.getName());

    private final GroupWriter writer;
    private final Readers readers;
    private final Parts parts;
    private final Store store;
    private final PrunedRows rows;
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopping;
    private Optional<Thread> thread = Optional.empty();

    PruneRun(GroupWriter writer, Readers readers, Parts parts, Store store, PrunedRows rows) {
        this.writer = writer;
        this.readers = readers;
        this.parts = parts;
        this.store = store;
        this.rows = rows;
    }

    @Override
    public Preview preview() {
        Map<DocumentType, Due> due = new EnumMap<>(DocumentType.class);
        var now = writer.now();
        long open = 0;
        for (var step = step(0, now);
                !step.isEmpty();
                step = step(step.getLast().id(), now)) {
            for (var kept : step) {
                if (rows.isDue(kept, now)) {
                    open += kept.open() ? 1 : 0;
                    if (!kept.open()) {
                        due.merge(kept.type(), new Due(1, Times.instant(kept.last())), PruneRun::together);
                    }
                }
            }
        }
        return new Preview(Map.copyOf(due), open);
    }

    private static Due together(Due one, Due other) {
        var oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
        return new Due(one.count() + other.count(), oldest);
    }

    @Override
    public synchronized Progress start(Act act) {
        if (!progress.underWay()) {
            stopping = false;
            progress = new Progress(true, 0, 0, false);
            thread = Optional.of(
                    Thread.ofPlatform().name("ledger-prune").daemon().start(() -> run(act)));
        }
        return progress;
    }

    @Override
    public Progress stop() {
        stopping = true;
        return progress;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    private void run(Act act) {
        boolean failed = true;
        try {
            prune(act);
            while (!stopping && writer.write(write -> store.giveBack(write.sql()))) {
                // One piece a commit: others write in between.
            }
            failed = false;
        } catch (LedgerUnavailable gone) {
            LOG.log(System.Logger.Level.WARNING, "pruning ended before its time; it begins again tomorrow", gone);
        } finally {
            progress = new Progress(false, progress.pruned(), progress.open(), failed);
        }
    }

    private void prune(Act act) {
        var now = writer.now();
        var step = step(0, now);
        while (!step.isEmpty() && !stopping) {
            var due = step.stream().filter(kept -> rows.isDue(kept, now)).toList();
            long open = due.stream().filter(PrunedRows.Kept::open).count();
            int pruned = due.size() == open ? 0 : writer.write(write -> pruned(write, due, act));
            progress = new Progress(true, progress.pruned() + pruned, progress.open() + open, false);
            step = step(step.getLast().id(), now);
        }
    }

    private int pruned(Write write, List<PrunedRows.Kept> due, Act act) {
        return parts.acts().noted(write, act, () -> {
            int emptied = rows.empty(write, due);
            if (emptied > 0) {
                write.append(
                        "content-pruned",
                        parts.ids().hubId("retention"),
                        EventBody.of().number("count", emptied));
            }
            return emptied;
        });
    }

    /** Empty where nothing that follows can be due. */
    private List<PrunedRows.Kept> step(long after, Instant now) {
        var step = readers.read(sql -> rows.next(sql, after));
        return step.isEmpty() || rows.isTooYoung(step.getFirst().received(), now) ? List.of() : step;
    }

    @Override
    public synchronized void close() {
        stopping = true;
        try {
            if (thread.isPresent()) {
                thread.get().join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
