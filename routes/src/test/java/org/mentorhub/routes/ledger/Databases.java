package org.mentorhub.routes.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL, one a test process, with a new database for each who asks. */
final class Databases {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Databases() {}

    private static final class Holder {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start", failed);
            }
        }
    }

    static DataSource newDatabase() {
        var name = "ledger" + COUNTER.incrementAndGet();
        try (var connection = Holder.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Holder.POSTGRES.getDatabase("postgres", name);
    }
}
