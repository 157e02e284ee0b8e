package org.mentorhub.routes.ledger;

/** What became of one document of a submission. */
public enum ExchangeState {
    /** Taken, and on its way to its recipients. */
    ACCEPTED,
    /** Equal to what the sender last sent of it: delivered to nobody. */
    UNCHANGED,
    /** Breaks a rule. */
    REJECTED
}
