package org.mentorhub.routes.ledger.sql;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.mentorhub.routes.partner.DataDirectory;

/**
 * Where the ledger is and what it works with.
 *
 * @param data keys, payload files, and the store itself where it is embedded
 * @param postgres the database, where several nodes share one; empty: SQLite in the data directory
 * @param clock tells the time
 */
public record LedgerSettings(DataDirectory data, Optional<DataSource> postgres, Clock clock) {

    /** The embedded ledger of a data directory. */
    public static LedgerSettings embedded(DataDirectory data, Clock clock) {
        return new LedgerSettings(data, Optional.empty(), clock);
    }
}
