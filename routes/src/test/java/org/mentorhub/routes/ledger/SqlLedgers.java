package org.mentorhub.routes.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.mentorhub.routes.ledger.sql.LedgerSettings;
import org.mentorhub.routes.ledger.sql.SqlLedger;
import org.mentorhub.routes.partner.DataDirectory;

/** Further ledgers for tests. */
final class SqlLedgers {
    private SqlLedgers() {}

    /** An empty one with the keys of another, so that the same has the same ids. */
    static Ledger beside(DataDirectory one, Path directory, Clock clock) {
        var other = Databases.newDirectory(directory);
        try (var keys = Files.list(one.keys())) {
            for (var key : (Iterable<Path>) keys::iterator) {
                Files.copy(key, other.keys().resolve(key.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return SqlLedger.open(LedgerSettings.embedded(other, clock));
    }
}
