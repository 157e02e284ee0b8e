package org.mentorhub.routes.ledger.sql;

/** The ledger with a commit for each write, beside which it is measured what grouping gains. */
public final class UngroupedLedger {
    private UngroupedLedger() {}

    /** Opens it; in all else it is the hub's own. */
    public static SqlLedger open(LedgerSettings settings) {
        return SqlLedger.open(settings, 1);
    }
}
