package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.Enclosure;

/**
 * A submission whose documents come one part after the other, so that neither memory nor the writer is held by its size. Each part is
 * committed and synced on return, and its deliveries are due from then on. A process that ends in between leaves it open: beginning the
 * same again goes on at {@link #committed}. Other content under its message id begins anew, since only acceptance binds. For one thread.
 */
public interface SubmissionInParts {
    /** Documents in one part, at most. */
    int LARGEST_PART = 500;

    /** How many documents are committed, rejected ones included: to be skipped on going on. */
    int committed();

    /**
     * Decides on the next documents and keeps them.
     *
     * @param documents 1 to {@value #LARGEST_PART}, their positions in order
     * @return what was decided on each, in order; by another process too, where that is ahead with the same submission
     * @throws IllegalStateException where another process is ahead, and cut its parts elsewhere: leave it to that one
     */
    List<DocumentDecision> add(List<SubmittedDocument> documents);

    /**
     * Decides on the whole, and makes the one receipt. At least one document was added.
     *
     * @param enclosure what goes with the notice of what was rejected; nowhere where nothing was, or where the answer is at once
     */
    SubmitDecision finish(Optional<Enclosure> enclosure);
}
