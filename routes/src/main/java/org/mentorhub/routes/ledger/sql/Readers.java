package org.mentorhub.routes.ledger.sql;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads on connections of their own, beside the writer: short, each in a view of one moment. */
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
}
