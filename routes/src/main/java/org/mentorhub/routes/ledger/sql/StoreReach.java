package org.mentorhub.routes.ledger.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mentorhub.routes.ledger.Reach;

/** What this process knows of its store. Writing finds out both ways; reading only that it is gone. */
final class StoreReach implements Reach {
    private static final System.Logger LOG = System.getLogger(StoreReach.class.getName());
    /** SQL states of a connection that broke, and of a server that was stopped or starts. */
    private static final List<String> GONE = List.of("08", "57P0");

    private final Clock clock;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Instant> away = Optional.empty();

    StoreReach(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Instant> awaySince() {
        return away;
    }

    @Override
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    boolean isAway() {
        return away.isPresent();
    }

    /** @throws LedgerUnavailable while the store is away: nobody is to wait for what is not there */
    void refuseWhileAway(String doing) {
        away.ifPresent(since -> {
            throw new LedgerUnavailable(doing + ": its store is away since " + since, null);
        });
    }

    /** A group could not be written. */
    synchronized void lost(Throwable why) {
        if (!isAway()) {
            away = Optional.of(clock.instant());
            LOG.log(System.Logger.Level.ERROR, "the ledger's store is away; it is tried again each second", why);
            listeners.forEach(listener -> listener.accept(Change.AWAY));
        }
    }

    /** A group was written. */
    void found() {
        if (isAway()) {
            comesBack();
        }
    }

    private synchronized void comesBack() {
        if (isAway()) {
            away = Optional.empty();
            LOG.log(System.Logger.Level.INFO, "the ledger''s store is back");
            listeners.forEach(listener -> listener.accept(Change.BACK));
        }
    }

    /** Something could not be read: that tells of the store only where its connection broke. */
    void couldNotRead(Throwable why) {
        if (isConnectionBroken(why)) {
            lost(why);
        }
    }

    /** Whether it is the connection that failed, not what was asked on it. */
    static boolean isConnectionBroken(Throwable why) {
        return Stream.iterate(why, cause -> cause != null, Throwable::getCause).anyMatch(StoreReach::isBroken);
    }

    private static boolean isBroken(Throwable why) {
        return why instanceof SQLTransientConnectionException
                || (why instanceof SQLException sql
                        && sql.getSQLState() != null
                        && GONE.stream().anyMatch(sql.getSQLState()::startsWith));
    }
}
