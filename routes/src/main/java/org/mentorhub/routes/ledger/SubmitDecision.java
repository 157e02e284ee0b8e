package org.mentorhub.routes.ledger;

import java.util.List;

/** What the ledger decided on a submission. Whatever it says is committed and synced. */
public sealed interface SubmitDecision {

    /**
     * Taken: at least one document was accepted or is unchanged.
     *
     * @param receipt for the sender
     * @param counts how many documents were decided on how
     * @param documents what was decided on each, in the order of the submission; empty for a submission of more than 20,000
     */
    record Accepted(Receipt receipt, DecisionCounts counts, List<DocumentDecision> documents)
            implements SubmitDecision {
        public Accepted {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The same content under the same message id was taken before; nothing was done.
     *
     * @param receipt byte for byte the one of the first time
     */
    record Repeated(Receipt receipt) implements SubmitDecision {}

    /**
     * Other content under a message id that was taken before; nothing was done.
     *
     * @param first the submission that has the message id
     */
    record Conflict(SubmissionId first) implements SubmitDecision {}

    /**
     * Every document breaks rules. Recorded without values; the message id stays free.
     *
     * @param submission the hub's id of this attempt
     * @param documents which rules, each document's; the first 1,000
     */
    record Rejected(SubmissionId submission, List<DocumentDecision.Rejected> documents) implements SubmitDecision {
        public Rejected {
            documents = List.copyOf(documents);
        }
    }
}
