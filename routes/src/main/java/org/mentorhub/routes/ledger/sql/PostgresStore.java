package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A PostgreSQL database, which several nodes may share. Its commits must be synced: that is read back, as with SQLite. A database that hangs
 * is taken for gone: what waits for it is told within seconds, so that senders are told to come later.
 */
final class PostgresStore implements Store {
    private static final int READERS = 8;
    /** Groups are small, their statements and those of readers steps in indexes; what walks far reads in short pieces. */
    private static final int ANSWERS_MILLIS = 10_000;

    private final DataSource source;
    private final PooledReaders readers;

    PostgresStore(DataSource source) {
        this.source = source;
        Store.migrate(source, "bigint"); // may take as long as it takes
        this.readers = new PooledReaders(source, READERS, Duration.ofMillis(ANSWERS_MILLIS));
    }

    @Override
    public Connection writer() throws SQLException {
        var connection = source.getConnection();
        connection.setNetworkTimeout(Runnable::run, ANSWERS_MILLIS);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('fsync') || '/'"
                        + " || current_setting('synchronous_commit') || '/' || current_setting('full_page_writes')")) {
            row.next();
            if (!row.getString(1).equals("on/on/on")) {
                connection.close();
                throw new IllegalStateException(
                        "PostgreSQL has fsync/synchronous_commit/full_page_writes = " + row.getString(1)
                                + ", not on/on/on: a commit would not be safe, the hub does not start on it");
            }
        }
        return connection;
    }

    @Override
    public Readers.Lender readers() {
        return readers;
    }

    @Override
    public Sharing sharing() {
        return Sharing.WITH_OTHERS;
    }

    // Its own vacuum does that.
    @Override
    public boolean giveBack(Sql sql) {
        return false;
    }

    @Override
    public void close() {
        readers.close();
    }
}
