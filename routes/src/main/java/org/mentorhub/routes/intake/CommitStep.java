package org.mentorhub.routes.intake;

import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Submission;
import org.mentorhub.routes.ledger.SubmitDecision;

/** Hands the submission to the ledger: the point of no loss. */
final class CommitStep {
    private final Ledger ledger;
    private final Books books;

    CommitStep(Ledger ledger, Books books) {
        this.ledger = ledger;
        this.books = books;
    }

    /** Looks whether this was sent before, and spares the work then. A document may still bring its own message id: then committing looks again. */
    void recogniseRepeat(IntakeCall call) {
        if (call.isToBeSubmitted()) {
            ledger.known(
                            call.request().sender().id(),
                            call.givenMessageId(),
                            call.request().body().content())
                    .ifPresent(known -> decide(call, known));
        }
    }

    void commit(IntakeCall call) {
        if (call.isToBeSubmitted()) {
            decide(call, ledger.submit(submission(call)));
        }
    }

    private void decide(IntakeCall call, SubmitDecision decision) {
        books.enter(call, decision);
        call.decide(decision);
    }

    private Submission submission(IntakeCall call) {
        var request = call.request();
        return new Submission(
                request.sender().id(),
                call.messageId(),
                request.body().content(),
                request.origin().transport(),
                request.origin().mediaType(),
                request.receivedAt(),
                request.receivedAt(),
                call.drafts().stream()
                        .flatMap(draft -> draft.prepared().stream())
                        .toList());
    }
}
