package org.mentorhub.routes.ledger.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections to a database server, which come and go with it; its driver keeps their statements. */
final class PooledReaders implements Readers.Lender {
    private static final int CONNECTS_MILLIS = 5_000;

    private final HikariDataSource pool = new HikariDataSource();
    private final int answersMillis;

    /**
     * @param most connections
     * @param answers the longest time to wait for an answer, as from a server that hangs
     */
    PooledReaders(DataSource source, int most, Duration answers) {
        this.answersMillis = Math.toIntExact(answers.toMillis());
        pool.setConnectionTimeout(CONNECTS_MILLIS);
        pool.setInitializationFailTimeout(-1); // migration has been there already
        pool.setDataSource(source);
        pool.setMaximumPoolSize(most);
        pool.setPoolName("ledger-readers");
    }

    @Override
    public Sql lend() throws SQLException {
        var connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, answersMillis);
        return new Sql(connection);
    }

    @Override
    public void takeBack(Sql sql) {
        sql.close();
    }

    @Override
    public void discard(Sql sql) {
        sql.close();
    }

    @Override
    public void close() {
        pool.close();
    }
}
