package org.mentorhub.routes.ledger.sql;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.schemas.DocumentType;

/**
 * Where the ledger is and what it works with.
 *
 * @param data keys, payload files, and the store itself where it is embedded
 * @param postgres the database, where several nodes share one; empty: SQLite in the data directory
 * @param clock tells the time
 * @param retention how long the content of documents is kept, by type; a type that is not named is kept for ever
 */
public record LedgerSettings(
        DataDirectory data, Optional<DataSource> postgres, Clock clock, Map<DocumentType, Duration> retention) {

    /** Copies. */
    public LedgerSettings {
        retention = Map.copyOf(retention);
    }

    /** The embedded ledger of a data directory, which keeps everything. */
    public static LedgerSettings embedded(DataDirectory data, Clock clock) {
        return new LedgerSettings(data, Optional.empty(), clock, Map.of());
    }
}
