package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads on connections of their own, beside the writer: short, each statement in a view of one moment. */
final class Readers {
    private final DataSource source;

    Readers(DataSource source) {
        this.source = source;
    }

    /** Something to read. */
    interface Reading<T> {
        T read(Sql sql);
    }

    <T> T read(Reading<T> reading) {
        try (var connection = source.getConnection();
                var sql = new Sql(connection)) {
            return reading.read(sql);
        } catch (SQLException failed) {
            throw new LedgerUnavailable("read", failed);
        }
    }

    /** Reads in a view of one moment over all statements. */
    <T> T readMoment(Reading<T> reading) {
        return read(sql -> {
            try {
                sql.connection().setAutoCommit(false);
                sql.connection().setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                var read = reading.read(sql);
                sql.connection().rollback();
                return read;
            } catch (SQLException failed) {
                throw new LedgerUnavailable("read", failed);
            }
        });
    }
}
