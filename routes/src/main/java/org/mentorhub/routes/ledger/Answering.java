package org.mentorhub.routes.ledger;

/** How the sender of a submission learns what was decided. */
public enum Answering {
    /** In the answer to its call: REST and SOAP. */
    AT_ONCE,
    /** By a notice on its way back, made in the transaction that decides: files and messages have no answer. */
    BY_NOTICE
}
