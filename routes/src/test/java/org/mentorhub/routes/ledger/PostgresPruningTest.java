package org.mentorhub.routes.ledger;

import java.util.Optional;
import javax.sql.DataSource;

/** The same ledger on a real PostgreSQL. */
class PostgresPruningTest extends PruningContract {
    @Override
    Optional<DataSource> database() {
        return Optional.of(Databases.newDatabase());
    }
}
