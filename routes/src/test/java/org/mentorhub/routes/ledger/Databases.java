package org.mentorhub.routes.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.seal.HubKeys;
import org.sqlite.SQLiteDataSource;

/** New ledgers for tests: copies of one that was migrated once, on SQLite and on a real PostgreSQL, one a test process. */
final class Databases {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String TEMPLATE = "template_ledger";

    private Databases() {}

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                execute(server, "create database " + TEMPLATE);
                var database = server.getDatabase("postgres", TEMPLATE);
                SqlLedger.open(new LedgerSettings(
                                newDirectory(Files.createTempDirectory("ledger")),
                                Optional.of(database),
                                new SetClock(),
                                Map.of()))
                        .close();
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start", failed);
            }
        }
    }

    private static final class Sqlite {
        static final DataDirectory MIGRATED = migrated();

        private static DataDirectory migrated() {
            try {
                var data = initialised(new DataDirectory(Files.createTempDirectory("ledger")));
                SqlLedger.open(LedgerSettings.embedded(data, new SetClock())).close();
                return data;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A database with an empty ledger. */
    static DataSource newDatabase() {
        var name = "ledger" + COUNTER.incrementAndGet();
        execute(Postgres.SERVER, "create database " + name + " template " + TEMPLATE);
        return Postgres.SERVER.getDatabase("postgres", name);
    }

    /** A database without tables. */
    static DataSource emptyDatabase() {
        var name = "empty" + COUNTER.incrementAndGet();
        execute(Postgres.SERVER, "create database " + name);
        return Postgres.SERVER.getDatabase("postgres", name);
    }

    /** A new file without tables, in the form that the ledger asks for. */
    static DataSource emptySqlite(Path file) throws SQLException {
        var made = sqlite(file);
        try (var connection = made.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma auto_vacuum = incremental");
            statement.execute("vacuum");
        }
        return made;
    }

    static DataSource sqlite(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** A data directory with keys and an empty ledger. */
    static DataDirectory newDirectory(Path root) {
        var data = new DataDirectory(root);
        try {
            Files.createDirectories(root);
            Files.createDirectories(data.keys());
            try (var keys = Files.list(Sqlite.MIGRATED.keys())) {
                for (var key : (Iterable<Path>) keys::iterator) {
                    Files.copy(key, data.keys().resolve(key.getFileName()));
                }
            }
            Files.copy(Sqlite.MIGRATED.ledger(), data.ledger());
            Files.copy(Sqlite.MIGRATED.subjectKeys(), data.subjectKeys());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return data;
    }

    private static DataDirectory initialised(DataDirectory data) {
        HubKeys.init(data);
        KeyRing.init(data);
        return data;
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
