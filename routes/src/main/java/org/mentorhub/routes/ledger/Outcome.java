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
     * @param wordDue by when that word should come, where it is to come later
     */
    record Delivered(Optional<BusinessWord> word, Optional<Instant> wordDue) implements Outcome {
        /** Of a recipient that says its word at once, or never. */
        public Delivered(Optional<BusinessWord> word) {
            this(word, Optional.empty());
        }
    }

    /**
     * It lies in the recipient's mailbox, leased to the reader that took it.
     *
     * @param until when it is offered again unless the recipient gives its word or renews the lease
     */
    record Offered(Instant until) implements Outcome {}

    /**
     * Without effect, or harmless to repeat.
     *
     * @param next when to try again
     * @param reason why
     * @param effect whether it may have arrived all the same; the ledger remembers
     */
    record Retry(Instant next, Reason reason, Effect effect) implements Outcome {}

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
     * @param because what was given up on: decides what the sender is told
     */
    record Dead(Reason reason, Because because) implements Outcome {}

    /** What an attempt without an answer that says so may have done. */
    enum Effect {
        /** Nothing arrived. */
        NONE,
        /** It may have arrived. */
        UNKNOWN
    }

    /** Why a delivery is given up. */
    enum Because {
        /** It cannot be written or was refused: its sender is told that it is rejected. */
        UNACCEPTABLE,
        /** All attempts are used up: its sender is told that it is delayed, and that an operator decides. */
        EXHAUSTED
    }
}
