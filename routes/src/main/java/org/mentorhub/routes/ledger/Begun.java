package org.mentorhub.routes.ledger;

/** What came of beginning a submission in parts. */
public sealed interface Begun {

    /**
     * Its documents are awaited, from the beginning or from where an earlier process was interrupted.
     *
     * @param submission to be given them, by one thread
     */
    record Open(SubmissionInParts submission) implements Begun {}

    /**
     * The message id is bound: nothing is to be done. With {@link Answering#BY_NOTICE} its sender is told again.
     *
     * @param decision {@link SubmitDecision.Repeated} or {@link SubmitDecision.Conflict}
     */
    record Known(SubmitDecision decision) implements Begun {}
}
