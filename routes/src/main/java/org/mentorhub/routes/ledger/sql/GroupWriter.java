package org.mentorhub.routes.ledger.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.Identities.Raised;
import org.mentorhub.schemas.PartnerId;

/**
 * The one who writes. It takes what waits, writes it in one transaction, commits at once, and tells those who waited: no timer, so a
 * group of one costs a commit and nothing more. Each item has its savepoint: a bad one costs itself. Its own thread.
 */
final class GroupWriter implements AutoCloseable {
    /** How many items one transaction takes at most. */
    static final int LARGEST_GROUP = 256;

    private static final int QUEUE = 4096;
    private static final System.Logger LOG = System.getLogger(GroupWriter.class.getName());

    private final Store store;
    private final Clock clock;
    private final StoreReach reach;
    private final long node;
    private final int largest;
    private final BlockingQueue<Item<?>> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final List<Consumer<Set<PartnerId>>> dueListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Raised>>> conflictListeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final LongAdder rowsRead = new LongAdder();
    private volatile boolean closed;
    private volatile boolean trying;
    private @Nullable Sql sql;

    /**
     * @param reach is told whether the store can be written to, and asked before anybody waits for it
     * @param largest how many items one transaction takes at most: {@value #LARGEST_GROUP}, or 1 to measure what grouping gains
     */
    GroupWriter(Store store, Clock clock, StoreReach reach, long node, int largest) {
        this.store = store;
        this.clock = clock;
        this.reach = reach;
        this.node = node;
        this.largest = largest;
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
        thread.start();
    }

    /** Something to write. It may run in a transaction with others, and reads and changes nothing but rows. */
    interface Work<T> {
        T write(Write write);
    }

    private record Item<T>(Work<T> work, CompletableFuture<T> done) {}

    void onDue(Consumer<Set<PartnerId>> listener) {
        dueListeners.add(listener);
    }

    void onConflict(Consumer<List<Raised>> listener) {
        conflictListeners.add(listener);
    }

    /** How many rows writing took to read so far. */
    long rowsRead() {
        return rowsRead.sum();
    }

    /** The time by the clock that writes are stamped with. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Writes, and comes back when it is committed.
     *
     * @throws LedgerUnavailable where the store is away. Where it goes away during the commit, nobody knows whether it was kept: a repeat
     *     must find out
     */
    <T> T write(Work<T> work) {
        reach.refuseWhileAway("write");
        return put(work);
    }

    /** Tries whether a store that was away can be written to again. */
    void tryAgain() {
        trying = true;
        try {
            put(Write::beat);
        } finally {
            trying = false;
        }
    }

    private <T> T put(Work<T> work) {
        if (closed) {
            throw new LedgerUnavailable("write: the ledger is closed", null);
        }
        var item = new Item<>(work, new CompletableFuture<T>());
        try {
            waiting.put(item);
            if (!thread.isAlive()) {
                turnAway();
            }
            return item.done().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("write: interrupted while waiting", stopped);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void run() {
        List<Item<?>> group = new ArrayList<>(largest);
        while (!(closed && waiting.isEmpty())) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException unasked) {
                LOG.log(System.Logger.Level.WARNING, "the ledger's writer was interrupted, and goes on", unasked);
            }
            waiting.drainTo(group, largest - group.size());
            if (reach.isAway() && !trying && !closed) {
                turnAway(group, "write: its store is away");
            } else {
                commit(group);
            }
            group.clear();
        }
    }

    private void commit(List<Item<?>> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        Set<PartnerId> due;
        List<Raised> conflicts;
        try {
            var connected = connected();
            var write = new Write(connected, clock.instant(), node);
            for (var item : group) {
                answers.add(written(item, write));
            }
            write.end();
            WritePoint.BEFORE_COMMIT.passed();
            connected.connection().commit();
            WritePoint.AFTER_COMMIT.passed();
            due = write.due();
            conflicts = write.conflicts();
        } catch (SQLException | RuntimeException | Error failed) {
            abandon();
            if (!StoreReach.isConnectionBroken(failed) || !reconnects()) {
                reach.lost(failed);
            }
            group.forEach(item -> item.done().completeExceptionally(new LedgerUnavailable("commit", failed)));
            return;
        }
        reach.found();
        answers.forEach(Runnable::run);
        if (!due.isEmpty()) {
            dueListeners.forEach(listener -> listener.accept(due));
        }
        if (!conflicts.isEmpty()) {
            conflictListeners.forEach(listener -> listener.accept(conflicts));
        }
    }

    private static <T> Runnable written(Item<T> item, Write write) throws SQLException {
        var connection = write.sql().connection();
        var before = connection.setSavepoint();
        try {
            var result = item.work().write(write);
            write.keep();
            connection.releaseSavepoint(before);
            return () -> item.done().complete(result);
        } catch (RuntimeException failed) {
            connection.rollback(before);
            write.forget();
            return () -> item.done().completeExceptionally(failed);
        }
    }

    private Sql connected() throws SQLException {
        if (sql == null) {
            var connection = store.writer();
            connection.setAutoCommit(false);
            sql = new Sql(connection, rowsRead);
        }
        return sql;
    }

    private boolean reconnects() {
        try {
            return connected().connection().isValid(0);
        } catch (SQLException gone) {
            LOG.log(System.Logger.Level.DEBUG, "the ledger''s store cannot be reached", gone);
            return false;
        }
    }

    // The next group begins on a new connection: after a failure nobody knows what this one is good for.
    private void abandon() {
        var failed = sql;
        sql = null;
        if (failed != null) {
            try {
                failed.connection().rollback();
                failed.close();
            } catch (SQLException | LedgerUnavailable gone) {
                LOG.log(System.Logger.Level.WARNING, "the ledger's connection is gone", gone);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            waiting.put(new Item<>(write -> write.node(), new CompletableFuture<>()));
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        turnAway();
        if (sql != null) {
            sql.close();
        }
    }

    // Who came while the writer was closing would wait for ever.
    private void turnAway() {
        List<Item<?>> late = new ArrayList<>();
        waiting.drainTo(late);
        turnAway(late, "write: the ledger is closed");
    }

    private static void turnAway(List<Item<?>> items, String why) {
        items.forEach(item -> item.done().completeExceptionally(new LedgerUnavailable(why, null)));
    }
}
