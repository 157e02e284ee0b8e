package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOverResult.Reason;

/** What became of a hand-over. */
public sealed interface Outcome {

    /**
     * The recipient has it.
     *
     * @param word its business word, where its answer held one
     */
    record Delivered(Optional<BusinessWord> word) implements Outcome {}

    /**
     * Without effect, or harmless to repeat.
     *
     * @param next when to try again
     * @param reason why
     */
    record Retry(Instant next, Reason reason) implements Outcome {}

    /**
     * Nobody knows, and it may not be repeated.
     *
     * @param reason why
     */
    record InDoubt(Reason reason) implements Outcome {}

    /**
     * Given up. The document's sender gets a notice in the same transaction.
     *
     * @param reason why
     */
    record Dead(Reason reason) implements Outcome {}
}
