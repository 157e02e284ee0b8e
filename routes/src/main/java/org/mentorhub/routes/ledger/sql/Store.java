package org.mentorhub.routes.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Where the ledger's rows are: an SQLite file or a PostgreSQL database. */
interface Store extends AutoCloseable {

    /** A connection for the writer: commits are synced, no transaction is open, none begins by itself. */
    Connection writer() throws SQLException;

    /** Connections for reading. */
    Readers.Lender readers();

    /** Gives a piece of the space that nothing fills any more back to the disk. Says whether there is more. */
    boolean giveBack(Sql sql);

    /** Whether other processes may write here too. */
    Sharing sharing();

    @Override
    void close();

    /** Who writes here. */
    enum Sharing {
        /** This process alone: claims of any other are left over from one that ended. */
        ALONE,
        /** Other nodes too: their hearts' beat says whether they live. */
        WITH_OTHERS
    }

    /** Brings the tables up to date. */
    static void migrate(DataSource source, String longType) {
        Flyway.configure(Store.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/mentorhub/routes/ledger/migrations")
                .placeholders(Map.of("long", longType))
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
