package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionId;
import org.mentorhub.routes.seal.SealKey;

/**
 * All parts of a submission, read one by one. What is kept of them here is bounded: decisions on up to {@value #MOST_DECISIONS} documents,
 * above that a line a part.
 */
final class SubmissionParts {
    /** Decisions that are given back one by one, at most. */
    static final int MOST_DECISIONS = 20_000;

    // Documents that a receipt lists one by one, at most: it is signed while the writer waits.
    private static final int MOST_LISTED = 5000;

    static final String LINES = "receipt-lines";
    static final String VIOLATIONS = "violations";
    private static final int MOST_REJECTED = 1000;
    private static final String SELECT = "select p.first, p.documents, p.event, v.hash, p.lines, p.violations"
            + " from submission_part p join event v on v.sequence = p.event where p.submission = ? and p.first >= ?"
            + " order by p.first limit 1";

    private final List<byte[]> listed = new ArrayList<>();
    private final List<ReceiptText.Part> parts = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<DocumentDecision.Rejected> rejected = new ArrayList<>();
    private DecisionCounts counts = DecisionCounts.NONE;

    private SubmissionParts() {}

    private record Row(int first, int documents, Chain.Appended event, byte[] lines, byte @Nullable [] violations) {}

    static SubmissionParts read(Readers readers, SealKey ledgerKey, long submission) {
        var parts = new SubmissionParts();
        var next = readers.read(sql -> part(sql, submission, 0));
        while (next.isPresent()) {
            var row = next.get();
            parts.add(row, ledgerKey);
            next = readers.read(sql -> part(sql, submission, row.first() + row.documents()));
        }
        return parts;
    }

    private static Optional<Row> part(Sql sql, long submission, int first) {
        return sql.first(
                SELECT,
                row -> new Row(
                        row.getInt(1),
                        row.getInt(2),
                        new Chain.Appended(row.getLong(3), HexFormat.of().formatHex(row.getBytes(4))),
                        row.getBytes(5),
                        row.getBytes(6)),
                submission,
                first);
    }

    private void add(Row row, SealKey ledgerKey) {
        var lines = ledgerKey.open(row.lines(), LINES);
        parts.add(new ReceiptText.Part(
                row.first(), row.documents(), row.event(), Digest.of(lines).hex()));
        var decisions = ReceiptLines.decisions(List.of(lines));
        counts = counts.and(DecisionCounts.of(decisions));
        decisions.stream()
                .filter(DocumentDecision.Rejected.class::isInstance)
                .map(DocumentDecision.Rejected.class::cast)
                .limit(MOST_REJECTED - (long) rejected.size())
                .forEach(rejected::add);
        if (row.violations() != null) {
            SealedJson.openList(ledgerKey, VIOLATIONS, row.violations(), Violation.class).stream()
                    .limit(Told.MOST - (long) violations.size())
                    .forEach(violations::add);
        }
        if (counts.documents() <= MOST_DECISIONS) {
            listed.add(lines);
        } else {
            listed.clear();
        }
    }

    DecisionCounts counts() {
        return counts;
    }

    List<Violation> violations() {
        return violations;
    }

    /** The first rejected ones. */
    List<DocumentDecision.Rejected> rejected() {
        return rejected;
    }

    /** The decisions on all, or none where there are too many. */
    List<DocumentDecision> decisions() {
        return ReceiptLines.decisions(listed);
    }

    ReceiptText.Statement statement(SubmissionId id, Instant acceptedAt, Chain.Appended event) {
        return counts.documents() <= MOST_LISTED
                ? new ReceiptText.Statement(id, acceptedAt, event, counts, listed)
                : new ReceiptText.Statement(id, acceptedAt, event, counts, List.of(), parts);
    }
}
