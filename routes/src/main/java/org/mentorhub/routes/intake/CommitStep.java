package org.mentorhub.routes.intake;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Begun;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Submission;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmissionInParts;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.SubmittedDocument;

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
            ledger.known(head(call, call.givenMessageId())).ifPresent(known -> decide(call, known));
        }
    }

    void commit(IntakeCall call) {
        if (call.isToBeSubmitted()) {
            var documents = documents(call);
            var head = head(call, call.messageId());
            decide(
                    call,
                    documents.size() > SubmissionInParts.LARGEST_PART
                            ? inParts(head, documents)
                            : ledger.submit(new Submission(head, documents)));
        }
        call.whole().ifPresent(whole -> decidePart(call, whole));
    }

    // A large one holds the ledger's writer for a part at a time: other senders' commits go in between.
    private SubmitDecision inParts(SubmissionHead head, List<SubmittedDocument> documents) {
        return switch (ledger.begin(head)) {
            case Begun.Known known -> known.decision();
            case Begun.Open open -> addAll(open.submission(), documents);
        };
    }

    private static SubmitDecision addAll(SubmissionInParts whole, List<SubmittedDocument> documents) {
        for (int after = whole.committed(); after < documents.size(); after = whole.committed()) {
            int end = Math.min(after + SubmissionInParts.LARGEST_PART, documents.size());
            whole.add(documents.subList(after, end));
        }
        return whole.finish(Optional.empty());
    }

    private void decidePart(IntakeCall call, SubmissionInParts whole) {
        var decisions = whole.add(documents(call));
        books.enterPart(call, decisions);
        call.decidePart(decisions);
    }

    private void decide(IntakeCall call, SubmitDecision decision) {
        books.enter(call, decision);
        call.decide(decision);
    }

    private static SubmissionHead head(IntakeCall call, String messageId) {
        var request = call.request();
        var origin = request.origin();
        return new SubmissionHead(
                request.sender().id(),
                messageId,
                request.body().content(),
                new SubmissionHead.Origin(
                        origin.transport(), origin.mediaType(), origin.returnAddress(), request.answering()),
                request.receivedAt(),
                request.receivedAt());
    }

    private static List<SubmittedDocument> documents(IntakeCall call) {
        return call.drafts().stream()
                .flatMap(draft -> draft.prepared().stream())
                .toList();
    }
}
