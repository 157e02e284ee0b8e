package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A PostgreSQL database, which several nodes may share. Its commits must be synced: that is read back, as with SQLite. */
final class PostgresStore implements Store {
    private static final int READERS = 8;

    private final DataSource source;
    private final PooledReaders readers;

    PostgresStore(DataSource source) {
        this.source = source;
        Store.migrate(source, "bigint");
        this.readers = new PooledReaders(source, READERS);
    }

    @Override
    public Connection writer() throws SQLException {
        var connection = source.getConnection();
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
