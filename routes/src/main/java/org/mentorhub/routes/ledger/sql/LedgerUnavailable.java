package org.mentorhub.routes.ledger.sql;

import org.jspecify.annotations.Nullable;

/** The store does not do what it is asked: disk full, database gone, a defect. Nothing of the call was kept. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param doing what was asked of the store
     * @param cause what it said
     */
    public LedgerUnavailable(String doing, @Nullable Throwable cause) {
        super("the ledger's store failed at: " + doing, cause);
    }
}
