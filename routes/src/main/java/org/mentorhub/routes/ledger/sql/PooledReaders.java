package org.mentorhub.routes.ledger.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections to a database server, which come and go with it; its driver keeps their statements. */
final class PooledReaders implements Readers.Lender {
    private final HikariDataSource pool = new HikariDataSource();

    PooledReaders(DataSource source, int most) {
        pool.setDataSource(source);
        pool.setMaximumPoolSize(most);
        pool.setPoolName("ledger-readers");
    }

    @Override
    public Sql lend() throws SQLException {
        return new Sql(pool.getConnection());
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
