/** How the ledger is kept in SQL: one text for SQLite and PostgreSQL, one writer that commits what waits together, the chain of events. */
@NullMarked
package org.mentorhub.routes.ledger.sql;

import org.jspecify.annotations.NullMarked;
