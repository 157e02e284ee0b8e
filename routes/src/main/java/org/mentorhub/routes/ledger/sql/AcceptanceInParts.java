package org.mentorhub.routes.ledger.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.sql.SubmissionRow.Kept;
import org.mentorhub.routes.seal.IdKey;
import org.mentorhub.routes.seal.SealKey;

/** Decides on a submission part by part. Its row is RECEIVED until it is finished, and counts what is committed. */
final class AcceptanceInParts {
    private static final String OPEN = "select id, hub_id, content_key, committed from submission"
            + " where message_key = ? and state = 'RECEIVED' order by id desc";

    private final IdKey ids;
    private final SealKey ledgerKey;
    private final Acceptance whole;
    private final DocumentAcceptance documents;
    private final Parts parts;

    AcceptanceInParts(Keys keys, Acceptance whole, DocumentAcceptance documents, Parts parts) {
        this.ids = keys.id();
        this.ledgerKey = keys.ledger();
        this.whole = whole;
        this.documents = documents;
        this.parts = parts;
    }

    /** What came of beginning. */
    sealed interface Beginning {

        /** The message id is bound. */
        record Bound(SubmitDecision decision) implements Beginning {}

        /** Its documents are awaited after so many. */
        record At(SubmissionRow row, int committed) implements Beginning {}
    }

    Beginning begin(Write write, Prepared.Head head) {
        return whole.knownAndTold(write, head)
                .<Beginning>map(Beginning.Bound::new)
                .or(() -> interrupted(write.sql(), head))
                .orElseGet(() -> received(write, head));
    }

    private record Interrupted(Beginning.At at, byte[] contentKey) {}

    // Other content under the message id is another sending: the one that was never finished binds nothing.
    private static Optional<Beginning> interrupted(Sql sql, Prepared.Head head) {
        return sql
                .list(
                        OPEN,
                        row -> new Interrupted(
                                new Beginning.At(
                                        new SubmissionRow(
                                                row.getLong(1),
                                                new SubmissionId(row.getString(2)),
                                                head.submission().sender()),
                                        row.getInt(4)),
                                row.getBytes(3)),
                        (Object) head.messageKey())
                .stream()
                .filter(open -> Arrays.equals(open.contentKey(), head.contentKey()))
                .<Beginning>map(Interrupted::at)
                .findFirst();
    }

    private Beginning received(Write write, Prepared.Head head) {
        var row = SubmissionRow.create(write, ids, head);
        var says = EventBody.of().text("state", "RECEIVED").text("content", Acceptance.keyed(head));
        var event = write.append("submission-received", row.id().value(), says);
        row.insert(write, head, new Kept("RECEIVED", event.sequence(), Optional.empty(), Optional.of(0)));
        return new Beginning.At(row, 0);
    }

    /**
     * Keeps the next documents.
     *
     * @param committed how many came before
     */
    List<DocumentDecision> add(Write write, SubmissionRow row, int committed, Prepared prepared) {
        int after = committed + prepared.submitted().size();
        int moved = write.sql()
                .update(
                        "update submission set committed = ? where id = ? and committed = ? and state = 'RECEIVED'",
                        after,
                        row.row(),
                        committed);
        if (moved != 1) {
            return committedElsewhere(
                    write.sql(), row, committed, prepared.submitted().size());
        }
        var decisions = documents.decide(write, row.row(), prepared);
        var says = EventBody.of()
                .number("after", committed)
                .number("count", decisions.told().size())
                .objects("documents", decisions.told());
        var event = write.append("submission-part", row.id().value(), says);
        decisions.keep(write, row.row());
        insert(write, row, committed, new Part(event.sequence(), prepared, decisions));
        parts.reconsidering().reconsider(write, decisions.learned());
        return decisions.all();
    }

    // The same was sent again while the first is still under way: whoever is behind learns what was decided.
    private List<DocumentDecision> committedElsewhere(Sql sql, SubmissionRow row, int committed, int documents) {
        return sql.first(
                        "select lines from submission_part where submission = ? and first = ? and documents = ?",
                        part -> part.getBytes(1),
                        row.row(),
                        committed,
                        documents)
                .map(lines -> ReceiptLines.decisions(List.of(ledgerKey.open(lines, SubmissionParts.LINES))))
                .orElseThrow(() -> new IllegalStateException("submission " + row.id() + " does not stand at "
                        + committed + ": another process goes on with it"));
    }

    private record Part(long event, Prepared prepared, Decisions decisions) {}

    private void insert(Write write, SubmissionRow row, int committed, Part part) {
        List<Violation> violations = part.prepared().head().answerTo().isPresent()
                ? Told.violations(part.prepared(), part.decisions())
                : List.of();
        write.sql()
                .update(
                        "insert into submission_part (submission, first, documents, event, lines, violations)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        row.row(),
                        committed,
                        part.prepared().submitted().size(),
                        part.event(),
                        ledgerKey.seal(ReceiptLines.of(part.decisions().lines()), SubmissionParts.LINES),
                        violations.isEmpty()
                                ? null
                                : SealedJson.seal(ledgerKey, SubmissionParts.VIOLATIONS, violations));
    }

    /** What finishes a submission: all its parts, read and opened before. */
    record Finish(Prepared.Head head, SubmissionParts parts, Told told) {}

    SubmitDecision finish(Write write, SubmissionRow row, Finish finish) {
        return whole.knownAndTold(write, finish.head()).orElseGet(() -> decide(write, row, finish));
    }

    private SubmitDecision decide(Write write, SubmissionRow row, Finish finish) {
        var counts = finish.parts().counts();
        var state = counts.isTaken() ? "ACCEPTED" : "REJECTED";
        var says = EventBody.of()
                .text("state", state)
                .text("content", Acceptance.keyed(finish.head()))
                .number("count", counts.documents())
                .number("rejected", counts.rejected());
        var event = write.append("submission-finished", row.id().value(), says);
        write.sql()
                .update(
                        "update submission_part set violations = null where submission = ? and violations is not null",
                        row.row());
        boolean toTell = finish.head().answerTo().isPresent();
        if (!counts.isTaken()) {
            settle(write, row, Kept.whole(state, event.sequence(), Optional.empty()), finish);
            if (toTell) {
                parts.submissionNotices().rejected(write, row, finish.head(), counts, finish.told());
            }
            return new SubmitDecision.Rejected(row.id(), finish.parts().rejected());
        }
        var statement = finish.parts().statement(row.id(), write.now(), event);
        var receipt =
                parts.receipts().sign(row.id(), ReceiptText.of(finish.head().submission(), statement));
        settle(
                write,
                row,
                Kept.whole(state, event.sequence(), Optional.of(parts.receipts().seal(receipt))),
                finish);
        if (toTell) {
            parts.submissionNotices().accepted(write, row, counts, finish.told());
        }
        return new SubmitDecision.Accepted(receipt, counts, finish.parts().decisions());
    }

    private static void settle(Write write, SubmissionRow row, Kept kept, Finish finish) {
        int settled = write.sql()
                .update(
                        "update submission set state = ?, event = ?, receipt = ?"
                                + " where id = ? and state = 'RECEIVED' and committed = ?",
                        kept.state(),
                        kept.event(),
                        kept.receipt().orElse(null),
                        row.row(),
                        finish.parts().counts().documents());
        if (settled != 1) {
            throw new IllegalStateException(
                    "submission " + row.id() + " was finished or goes on elsewhere: nothing was changed");
        }
        write.tally("submission", "RECEIVED", -1);
        write.tally("submission", kept.state(), 1);
    }
}
