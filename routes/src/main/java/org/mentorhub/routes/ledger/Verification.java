package org.mentorhub.routes.ledger;

/** What walking the chain found. */
public sealed interface Verification {

    /**
     * Every event's hash is right, follows from the one before, and every row is in the state that the events say.
     *
     * @param events how many
     * @param head hash of the last, hexadecimal
     */
    record Intact(long events, String head) implements Verification {}

    /**
     * Something was changed behind the ledger's back.
     *
     * @param sequence of the first event that is wrong, or after which something is
     * @param what one sentence: what is wrong, where
     */
    record Broken(long sequence, String what) implements Verification {}
}
