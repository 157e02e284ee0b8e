package org.mentorhub.routes.ledger;

import java.util.Optional;
import javax.sql.DataSource;

/** The same ledger on a real PostgreSQL. */
class PostgresLedgerTest extends AttachmentsContract {
    @Override
    Optional<DataSource> database() {
        return Optional.of(Databases.newDatabase());
    }
}
