package org.mentorhub.routes.ledger;

import java.util.Optional;
import javax.sql.DataSource;

/** The ledger on the embedded default. */
class SqliteLedgerTest extends AttachmentsContract {
    @Override
    Optional<DataSource> database() {
        return Optional.empty();
    }
}
