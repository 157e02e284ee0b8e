package org.mentorhub.routes.ledger;

/** What the ledger did with a recipient's word. */
public enum WordTaken {
    /** It is the first, and stands. */
    TAKEN,
    /** It says what the first one said; nothing was done. */
    REPEATED,
    /** It says the contrary of the first one, which stands: an alarm. */
    CONTRADICTS,
    /** The delivery was never handed over, or is out of the race. */
    TOO_EARLY,
    /** The recipient has no such delivery. */
    UNKNOWN
}
