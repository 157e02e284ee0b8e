package org.mentorhub.routes.ledger;

import java.util.Optional;
import javax.sql.DataSource;

/** The end of old content on the embedded default. */
class SqlitePruningTest extends PruningContract {
    @Override
    Optional<DataSource> database() {
        return Optional.empty();
    }
}
