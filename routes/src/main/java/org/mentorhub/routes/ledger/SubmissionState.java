package org.mentorhub.routes.ledger;

/** What became of a submission. */
public enum SubmissionState {
    /** Spooled, not yet decided: large files only. */
    RECEIVED,
    /** At least one of its documents was accepted or was unchanged; its message id is bound for ever. */
    ACCEPTED,
    /** None of its documents was; it may be mended and sent again under its message id. */
    REJECTED
}
