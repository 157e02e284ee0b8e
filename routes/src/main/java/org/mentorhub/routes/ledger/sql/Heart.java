package org.mentorhub.routes.ledger.sql;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.Attachments;
import org.mentorhub.routes.ledger.Pruning;

/**
 * What the ledger does by itself: it shows other nodes that this process lives, where there are others, looks each second whether a store
 * that went away is back, and forgets and sweeps once a day.
 */
final class Heart implements AutoCloseable {
    private static final long BEAT_SECONDS = 15;
    private static final long FORGET_SECONDS = 24 * 3600;
    private static final long FIRST_FORGET_SECONDS = 300;
    private static final System.Logger LOG = System.getLogger(Heart.class.getName());

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(
            2, // what is done once a day may take long, and the heart must beat meanwhile
            Thread.ofPlatform().name("ledger-heart").daemon().factory());

    private final Optional<ScheduledFuture<?>> beating;
    private final ScheduledFuture<?> looking;
    private final ScheduledFuture<?> forgetting;

    Heart(
            GroupWriter writer,
            Store.Sharing sharing,
            StoreReach reach,
            Retention retention,
            Attachments attachments,
            Pruning pruning) {
        this.looking = beats.scheduleWithFixedDelay(() -> look(writer, reach), 1, 1, TimeUnit.SECONDS);
        this.forgetting = beats.scheduleAtFixedRate(
                () -> forget(retention, attachments, pruning), FIRST_FORGET_SECONDS, FORGET_SECONDS, TimeUnit.SECONDS);
        this.beating = sharing == Store.Sharing.ALONE
                ? Optional.empty()
                : Optional.of(
                        beats.scheduleAtFixedRate(() -> beat(writer), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS));
    }

    /** Makes the row of this process, and the chain's head where the store is new. */
    static long begin(Store store, Clock clock) {
        try (var sql = new Sql(store.writer())) {
            sql.connection().setAutoCommit(false);
            sql.update(
                    "insert into chain (id, sequence, hash, next_id) values (1, 0, ?, 1) on conflict do nothing",
                    (Object) Chain.origin());
            var write = new Write(sql, clock.instant(), 0);
            long node = write.nextId();
            sql.update("insert into node (id, beat_at) values (?, ?)", node, write.nowMicros());
            write.end();
            sql.connection().commit();
            return node;
        } catch (SQLException failed) {
            throw new LedgerUnavailable("begin", failed);
        }
    }

    private static void beat(GroupWriter writer) {
        try {
            writer.write(Write::beat);
        } catch (LedgerUnavailable gone) {
            LOG.log(System.Logger.Level.WARNING, "the ledger's heart missed a beat", gone);
        }
    }

    private static void look(GroupWriter writer, StoreReach reach) {
        if (reach.isAway()) {
            try {
                writer.tryAgain();
            } catch (LedgerUnavailable stillAway) {
                LOG.log(System.Logger.Level.DEBUG, "the ledger''s store is still away", stillAway);
            }
        }
    }

    private static void forget(Retention retention, Attachments attachments, Pruning pruning) {
        try {
            int forgotten = retention.forget();
            LOG.log(System.Logger.Level.INFO, "forgot the values of {0} old notices of rejection", forgotten);
            pruning.start(Act.UNSIGNED);
            int swept = attachments.sweep();
            LOG.log(System.Logger.Level.INFO, "removed {0} payload files that no commit names", swept);
        } catch (LedgerUnavailable | UncheckedIOException gone) {
            LOG.log(System.Logger.Level.WARNING, "the ledger could not forget; it tries again tomorrow", gone);
        }
    }

    @Override
    public void close() {
        forgetting.cancel(false);
        looking.cancel(false);
        beating.ifPresent(beat -> beat.cancel(false));
        beats.shutdownNow();
    }
}
