package org.mentorhub.routes.ledger;

/** What a held delivery waits for. */
public enum HoldReason {
    /** The recipient's hours. */
    WINDOW,
    /** An operator, who suspended the recipient. */
    SUSPENDED,
    /** A consent of the person, or another legal basis, for this recipient. */
    CONSENT
}
