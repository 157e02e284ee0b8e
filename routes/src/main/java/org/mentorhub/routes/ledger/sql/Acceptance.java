package org.mentorhub.routes.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.Receipt;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;
import org.mentorhub.routes.ledger.SubmittedDocument.Reject;

/** Decides on a submission, and keeps it with everything that follows from it in one piece. */
final class Acceptance {
    private static final String BOUND =
            "select hub_id, content_key, receipt from submission" + " where message_key = ? and state = 'ACCEPTED'";

    private final Keys keys;
    private final DocumentAcceptance documents;

    Acceptance(Keys keys, DocumentAcceptance documents) {
        this.keys = keys;
        this.documents = documents;
    }

    /** A message id that is taken. */
    private record Bound(String id, byte[] contentKey, byte[] receipt) {}

    /** What a message id is bound to already, as a decision on that content. */
    Optional<SubmitDecision> known(Sql sql, byte[] messageKey, byte[] contentKey) {
        return sql.first(BOUND, row -> new Bound(row.getString(1), row.getBytes(2), row.getBytes(3)), messageKey)
                .map(bound -> Arrays.equals(bound.contentKey(), contentKey)
                        ? new SubmitDecision.Repeated(new Receipt(new SubmissionId(bound.id()), open(bound.receipt())))
                        : new SubmitDecision.Conflict(new SubmissionId(bound.id())));
    }

    SubmitDecision submit(Write write, Prepared prepared) {
        return known(write.sql(), prepared.messageKey(), prepared.contentKey())
                .orElseGet(() -> decide(write, prepared));
    }

    private SubmitDecision decide(Write write, Prepared prepared) {
        long submission = write.nextId();
        var candidates = prepared.documents().iterator();
        List<ReceiptText.Line> lines = new ArrayList<>();
        List<EventBody> told = new ArrayList<>();
        var relearned = new ArrayList<Long>();
        for (var document : prepared.submission().documents()) {
            var decided =
                    switch (document) {
                        case Candidate candidate ->
                            documents.decide(
                                    write, submission, prepared.submission().head(), candidates.next());
                        case Reject reject -> DocumentAcceptance.rejected(reject.position(), reject.faults());
                    };
            lines.add(new ReceiptText.Line(decided.decision(), candidate(document)));
            told.add(decided.told());
            decided.relearned().ifPresent(relearned::add);
        }
        if (lines.stream().allMatch(line -> line.decision() instanceof DocumentDecision.Rejected)) {
            return reject(write, submission, prepared, lines, told);
        }
        var decision = accept(write, submission, prepared, lines, told);
        relearned.forEach(subject -> documents.reconsider(write, subject));
        return decision;
    }

    private SubmitDecision accept(
            Write write, long row, Prepared prepared, List<ReceiptText.Line> lines, List<EventBody> told) {
        var event = write.append("submission-accepted", prepared.id(), says(prepared, "ACCEPTED", told));
        var text = ReceiptText.of(prepared.submission().head(), prepared.id(), write, event, lines);
        var jws = keys.signer().sign("receipt+jws", text);
        var sealed = keys.ledger().seal(jws.getBytes(StandardCharsets.US_ASCII), "receipt");
        insert(write, row, prepared.id(), prepared, new Kept("ACCEPTED", event.sequence(), Optional.of(sealed)));
        lines.forEach(line -> count(write, row, line.decision()));
        var decisions = lines.stream().map(ReceiptText.Line::decision).toList();
        return new SubmitDecision.Accepted(
                new Receipt(new SubmissionId(prepared.id()), jws), DecisionCounts.of(decisions), decisions);
    }

    private SubmitDecision reject(
            Write write, long row, Prepared prepared, List<ReceiptText.Line> lines, List<EventBody> told) {
        var submission = prepared.submission().head();
        var id = keys.id().hubId("rejected", submission.sender().value(), submission.messageId(), String.valueOf(row));
        var event = write.append("submission-rejected", id, says(prepared, "REJECTED", told));
        insert(write, row, id, prepared, new Kept("REJECTED", event.sequence(), Optional.empty()));
        lines.forEach(line -> count(write, row, line.decision()));
        return new SubmitDecision.Rejected(
                new SubmissionId(id),
                lines.stream()
                        .map(line -> (DocumentDecision.Rejected) line.decision())
                        .toList());
    }

    private EventBody says(Prepared prepared, String state, List<EventBody> told) {
        // Keyed, since a bare digest of a form with few unknowns can be guessed.
        var keyed = Digest.of(prepared.contentKey()).hex();
        return EventBody.of()
                .text("state", state)
                .text("content", keyed)
                .number("count", told.size())
                .objects("documents", told);
    }

    private record Kept(String state, long event, Optional<byte[]> receipt) {}

    private static void insert(Write write, long row, String id, Prepared prepared, Kept kept) {
        var submission = prepared.submission().head();
        write.sql()
                .update(
                        "insert into submission (id, hub_id, sender, message_key, content_key, state, transport,"
                            + " format, received_at, issued_at, event, receipt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?)",
                        row,
                        id,
                        submission.sender().value(),
                        prepared.messageKey(),
                        prepared.contentKey(),
                        kept.state(),
                        submission.origin().transport(),
                        submission.origin().format(),
                        Times.micros(submission.receivedAt()),
                        Times.micros(submission.issuedAt()),
                        kept.event(),
                        kept.receipt().orElse(null));
        write.tally("submission", kept.state(), 1);
    }

    private static void count(Write write, long submission, DocumentDecision decision) {
        switch (decision) {
            case DocumentDecision.Accepted taken -> write.tally("document", "ACCEPTED", 1);
            case DocumentDecision.Superseded older -> write.tally("document", "ACCEPTED", 1);
            case DocumentDecision.Unchanged same -> write.tally("document", "UNCHANGED", 1);
            case DocumentDecision.Rejected wrong -> {
                write.tally("document", "REJECTED", 1);
                write.sql()
                        .update(
                                "insert into reject (submission, position, faults) values (?, ?, ?)",
                                submission,
                                wrong.position(),
                                Faults.write(wrong.faults()));
            }
        }
    }

    private static @Nullable Candidate candidate(SubmittedDocument document) {
        return document instanceof Candidate candidate ? candidate : null;
    }

    private String open(byte[] sealed) {
        return new String(keys.ledger().open(sealed, "receipt"), StandardCharsets.US_ASCII);
    }
}
