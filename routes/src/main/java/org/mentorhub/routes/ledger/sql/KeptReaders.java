package org.mentorhub.routes.ledger.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Connections to a file, which do not break by themselves: each keeps its prepared statements for good, since preparing one costs SQLite
 * more than running it. The one that was used last is lent first.
 */
final class KeptReaders implements Readers.Lender {
    private static final int PATIENCE_SECONDS = 30;
    private static final int MOST_STATEMENTS = 256;

    private final DataSource source;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    KeptReaders(DataSource source, int most) {
        this.source = source;
        this.free = new Semaphore(most, true);
    }

    @Override
    public Sql lend() throws SQLException {
        try {
            if (closed || !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("no connection for reading is free, or the ledger is closed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", stopped);
        }
        var last = idle.poll();
        return last == null ? opened() : last;
    }

    private Sql opened() throws SQLException {
        boolean open = false;
        try {
            var sql = new Sql(source.getConnection());
            open = true;
            return sql;
        } finally {
            if (!open) {
                free.release();
            }
        }
    }

    @Override
    public void takeBack(Sql sql) {
        if (closed || sql.statements() > MOST_STATEMENTS) {
            discard(sql);
            return;
        }
        idle.push(sql);
        free.release();
        if (closed) {
            closeIdle();
        }
    }

    @Override
    public void discard(Sql sql) {
        free.release();
        sql.close();
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (var sql = idle.poll(); sql != null; sql = idle.poll()) {
            sql.close();
        }
    }
}
