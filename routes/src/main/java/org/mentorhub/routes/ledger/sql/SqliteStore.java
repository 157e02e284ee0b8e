package org.mentorhub.routes.ledger.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file, whose promise of durability hangs on its settings: they are set and then read back, and the hub does not start on
 * others.
 */
final class SqliteStore implements Store {
    /** What each setting must read as; the numbers are SQLite's own. */
    private static final Map<String, String> ASKED = Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "auto_vacuum", "2",
            "secure_delete", "1");

    private static final int READERS = 4;
    private static final String PIECE = "pragma incremental_vacuum(1000)";
    /** A file with this share of empty pages stays as large as it is: new rows fill them. */
    private static final double SPARE = 0.05;

    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final FileChannel lock;
    private final KeptReaders readers;

    SqliteStore(Path file) {
        this.file = file;
        this.lock = lock(file);
        prepare(file);
        Store.migrate(source(file), "integer");
        this.readers = new KeptReaders(source(file), READERS);
    }

    /** A checked connection to an SQLite file, which is made where there is none. */
    static Connection open(Path file) {
        prepare(file);
        try {
            return connect(file);
        } catch (SQLException failed) {
            throw new LedgerUnavailable("open " + file, failed);
        }
    }

    @Override
    public Connection writer() throws SQLException {
        return connect(file);
    }

    @Override
    public Readers.Lender readers() {
        return readers;
    }

    @Override
    public Sharing sharing() {
        return Sharing.ALONE;
    }

    // Not prepared: SQLite gives back a page a step, and only this way takes all steps.
    @Override
    public boolean giveBack(Sql sql) {
        long spare = (long) (sql.number("pragma page_count") * SPARE);
        if (sql.number("pragma freelist_count") <= spare) {
            return false;
        }
        try (var statement = sql.connection().createStatement()) {
            statement.executeUpdate(PIECE);
        } catch (SQLException failed) {
            throw new LedgerUnavailable(PIECE, failed);
        }
        return sql.number("pragma freelist_count") > spare;
    }

    @Override
    public void close() {
        readers.close();
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot let go of the lock on " + file, failed);
        }
    }

    // auto_vacuum can be set only while the file has no page yet, journal_mode=wal writes the first.
    private static void prepare(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try (var connection = at(file, new SQLiteConfig()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma auto_vacuum = incremental");
            statement.execute("pragma journal_mode = wal");
        } catch (SQLException failed) {
            throw new LedgerUnavailable("create " + file, failed);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var connection = source(file).getConnection();
        check(connection, file);
        return connection;
    }

    private static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.DEFERRED);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return at(file, config);
    }

    private static SQLiteDataSource at(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void check(Connection connection, Path file) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : ASKED.entrySet()) {
                try (var row = statement.executeQuery("pragma " + setting.getKey())) {
                    var found = row.next() ? row.getString(1) : "nothing";
                    if (!setting.getValue().equals(found)) {
                        throw new IllegalStateException(file + " has " + setting.getKey() + " = " + found + ", not "
                                + setting.getValue() + ": a commit would not be safe, the hub does not start on it");
                    }
                }
            }
        }
    }

    private static FileChannel lock(Path file) {
        var beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(file);
            }
            return channel;
        } catch (OverlappingFileLockException held) {
            throw inUse(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot lock " + beside, failed);
        }
    }

    private static IllegalStateException inUse(Path file) {
        return new IllegalStateException("another hub runs on " + file
                + ". Ask that one (`./hub status`), or stop it first; for several nodes use PostgreSQL");
    }
}
