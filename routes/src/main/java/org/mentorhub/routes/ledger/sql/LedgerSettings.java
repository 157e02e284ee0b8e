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

    private static final Duration SHORTEST = Duration.ofDays(1);

    /** @throws IllegalArgumentException where a retention is shorter than a day */
    public LedgerSettings {
        retention = Map.copyOf(retention);
        retention.forEach((type, term) -> {
            if (term.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("the retention of " + type.id() + " is " + term
                        + ", less than a day: write mentorhub.retention." + type.id() + " as 730d");
            }
        });
    }

    /** The embedded ledger of a data directory, which keeps everything. */
    public static LedgerSettings embedded(DataDirectory data, Clock clock) {
        return new LedgerSettings(data, Optional.empty(), clock, Map.of());
    }
}
