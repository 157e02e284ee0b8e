package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.DecisionCounts;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmittedDocument.Candidate;

/** What was decided on some documents of a submission: for the sender, for the chain, and what was learned on the way. */
final class Decisions {
    private final List<ReceiptLines.Line> lines = new ArrayList<>();
    private final List<EventBody> told = new ArrayList<>();
    private final Learned learned = new Learned();

    void add(DocumentAcceptance.Decided decided, @Nullable Candidate candidate) {
        lines.add(new ReceiptLines.Line(decided.decision(), candidate));
        told.add(decided.told());
    }

    List<ReceiptLines.Line> lines() {
        return lines;
    }

    List<EventBody> told() {
        return told;
    }

    Learned learned() {
        return learned;
    }

    List<DocumentDecision> all() {
        return lines.stream().map(ReceiptLines.Line::decision).toList();
    }

    DecisionCounts counts() {
        return DecisionCounts.of(all());
    }

    /** Counts them by state, and keeps what was rejected without its values. */
    void keep(Write write, long submission) {
        for (var line : lines) {
            switch (line.decision()) {
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
    }
}
