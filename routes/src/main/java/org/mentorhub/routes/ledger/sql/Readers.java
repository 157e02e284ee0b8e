package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads on connections of their own, beside the writer: short, each statement in a view of one moment. Not while the store is away. */
final class Readers {
    private final Lender lender;
    private final StoreReach reach;

    /** @param reach of what is read from: asked before, and told where a connection broke */
    Readers(Lender lender, StoreReach reach) {
        this.lender = lender;
        this.reach = reach;
    }

    /** Something to read. */
    interface Reading<T> {
        T read(Sql sql);
    }

    /** Lends a connection to one reading at a time. */
    interface Lender extends AutoCloseable {

        /** One that no other reading has; waits for a while where all are lent. */
        Sql lend() throws SQLException;

        /** Takes one back after it served. */
        void takeBack(Sql sql);

        /** Takes one back that failed: nobody gets it again. */
        void discard(Sql sql);

        @Override
        void close();
    }

    <T> T read(Reading<T> reading) {
        reach.refuseWhileAway("read");
        var sql = lent();
        boolean served = false;
        try {
            var read = reading.read(sql);
            served = true;
            return read;
        } catch (LedgerUnavailable failed) {
            reach.couldNotRead(failed);
            throw failed;
        } catch (RuntimeException ofTheReading) {
            served = true;
            throw ofTheReading;
        } finally {
            if (served) {
                lender.takeBack(sql);
            } else {
                lender.discard(sql);
            }
        }
    }

    private Sql lent() {
        try {
            return lender.lend();
        } catch (SQLException failed) {
            reach.couldNotRead(failed);
            throw new LedgerUnavailable("read", failed);
        }
    }

    /** Reads in a view of one moment over all statements. */
    <T> T readMoment(Reading<T> reading) {
        return read(sql -> {
            try {
                return inOneTransaction(sql, reading);
            } catch (SQLException failed) {
                throw new LedgerUnavailable("read", failed);
            }
        });
    }

    private static <T> T inOneTransaction(Sql sql, Reading<T> reading) throws SQLException {
        var connection = sql.connection();
        connection.setAutoCommit(false);
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            return reading.read(sql);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
