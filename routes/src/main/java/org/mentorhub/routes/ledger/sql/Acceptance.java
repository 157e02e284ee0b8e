package org.mentorhub.routes.ledger.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.sql.SubmissionRow.Kept;

/** Decides on a submission that comes whole, and keeps it with everything that follows from it in one piece. */
final class Acceptance {
    private static final String BOUND =
            "select id, hub_id, content_key, receipt from submission" + " where message_key = ? and state = 'ACCEPTED'";

    private final Keys keys;
    private final DocumentAcceptance documents;
    private final Reconsidering reconsidering;
    private final Receipts receipts;
    private final SubmissionNotices notices;

    Acceptance(Keys keys, DocumentAcceptance documents, Parts parts) {
        this.keys = keys;
        this.documents = documents;
        this.reconsidering = parts.reconsidering();
        this.receipts = parts.receipts();
        this.notices = parts.submissionNotices();
    }

    /** A message id that is taken. */
    private record Bound(long row, String id, byte[] contentKey, byte[] receipt) {}

    private static Optional<Bound> bound(Sql sql, Prepared.Head head) {
        return sql.first(
                BOUND, row -> new Bound(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)), (Object)
                        head.messageKey());
    }

    /** What a message id is bound to already, as a decision on that content. */
    Optional<SubmitDecision> known(Sql sql, Prepared.Head head) {
        return bound(sql, head).map(bound -> decision(bound, head));
    }

    /** The same; its sender is told again, where a notice answers it. */
    Optional<SubmitDecision> knownAndTold(Write write, Prepared.Head head) {
        return bound(write.sql(), head).map(bound -> {
            var decision = decision(bound, head);
            if (head.answerTo().isPresent()) {
                var first = new SubmissionRow(
                        bound.row(),
                        new SubmissionId(bound.id()),
                        head.submission().sender());
                notices.again(write, first, decision);
            }
            return decision;
        });
    }

    private SubmitDecision decision(Bound bound, Prepared.Head head) {
        var id = new SubmissionId(bound.id());
        return Arrays.equals(bound.contentKey(), head.contentKey())
                ? new SubmitDecision.Repeated(receipts.open(id, bound.receipt()))
                : new SubmitDecision.Conflict(id);
    }

    SubmitDecision submit(Write write, Prepared prepared) {
        return knownAndTold(write, prepared.head()).orElseGet(() -> decide(write, prepared));
    }

    private SubmitDecision decide(Write write, Prepared prepared) {
        var row = SubmissionRow.create(write, keys.id(), prepared.head());
        var decisions = documents.decide(write, row.row(), prepared);
        return decisions.counts().isTaken()
                ? accept(write, row, prepared, decisions)
                : reject(write, SubmissionRow.rejected(write, keys.id(), prepared.head()), prepared, decisions);
    }

    private SubmitDecision accept(Write write, SubmissionRow row, Prepared prepared, Decisions decisions) {
        var event = write.append("submission-accepted", row.id().value(), says(prepared, "ACCEPTED", decisions.told()));
        var counts = decisions.counts();
        var text = ReceiptText.of(
                prepared.head().submission(),
                new ReceiptText.Statement(
                        row.id(), write.now(), event, counts, List.of(ReceiptLines.of(decisions.lines()))));
        var receipt = receipts.sign(row.id(), text);
        row.insert(
                write, prepared.head(), Kept.whole("ACCEPTED", event.sequence(), Optional.of(receipts.seal(receipt))));
        decisions.keep(write, row.row());
        if (prepared.head().answerTo().isPresent()) {
            notices.accepted(write, row, counts, Told.of(prepared, decisions));
        }
        reconsidering.reconsider(write, decisions.learned());
        return new SubmitDecision.Accepted(receipt, counts, decisions.all());
    }

    private SubmitDecision reject(Write write, SubmissionRow row, Prepared prepared, Decisions decisions) {
        var event = write.append("submission-rejected", row.id().value(), says(prepared, "REJECTED", decisions.told()));
        row.insert(write, prepared.head(), Kept.whole("REJECTED", event.sequence(), Optional.empty()));
        decisions.keep(write, row.row());
        if (prepared.head().answerTo().isPresent()) {
            notices.rejected(write, row, prepared.head(), decisions.counts(), Told.of(prepared, decisions));
        }
        return new SubmitDecision.Rejected(
                row.id(),
                decisions.all().stream()
                        .map(DocumentDecision.Rejected.class::cast)
                        .toList());
    }

    private static EventBody says(Prepared prepared, String state, List<EventBody> told) {
        return EventBody.of()
                .text("state", state)
                .text("content", keyed(prepared.head()))
                .number("count", told.size())
                .objects("documents", told);
    }

    /** What the chain says of content: keyed, since a bare digest of a form with few unknowns can be guessed. */
    static String keyed(Prepared.Head head) {
        return Digest.of(head.contentKey()).hex();
    }
}
