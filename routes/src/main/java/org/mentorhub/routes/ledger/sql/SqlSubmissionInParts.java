package org.mentorhub.routes.ledger.sql;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.Enclosure;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionInParts;
import org.mentorhub.routes.ledger.SubmitDecision;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.ledger.sql.AcceptanceInParts.Finish;
import org.mentorhub.routes.seal.SealKey;

/** A submission in parts, over its row. Names and seals are made here, by its own thread; the writer gets a part at a time. */
final class SqlSubmissionInParts implements SubmissionInParts {
    private final Tools tools;
    private final Prepared.Head head;
    private final SubmissionRow row;
    private int committed;

    SqlSubmissionInParts(Tools tools, Prepared.Head head, AcceptanceInParts.Beginning.At at) {
        this.tools = tools;
        this.head = head;
        this.row = at.row();
        this.committed = at.committed();
    }

    /** What it works with. */
    record Tools(
            GroupWriter writer,
            Readers readers,
            Preparation preparation,
            AcceptanceInParts acceptance,
            Contents contents,
            SealKey ledgerKey) {}

    @Override
    public int committed() {
        return committed;
    }

    @Override
    public List<DocumentDecision> add(List<SubmittedDocument> documents) {
        if (documents.isEmpty() || documents.size() > LARGEST_PART) {
            throw new IllegalArgumentException(
                    "a part of " + documents.size() + " documents; 1 to " + LARGEST_PART + " it is");
        }
        var prepared = tools.preparation().prepare(head, documents);
        var decisions = tools.writer().write(write -> tools.acceptance().add(write, row, committed, prepared));
        committed += documents.size();
        WritePoint.AFTER_PART.passed();
        return decisions;
    }

    @Override
    public SubmitDecision finish(Optional<Enclosure> enclosure) {
        if (committed == 0) {
            throw new IllegalStateException("submission " + row.id() + " has no document: nothing to finish");
        }
        var parts = SubmissionParts.read(tools.readers(), tools.ledgerKey(), row.row());
        boolean encloses = head.answerTo().isPresent() && parts.counts().rejected() > 0;
        var told = new Told(parts.violations(), encloses ? enclosure.map(tools.contents()::seal) : Optional.empty());
        var finish = new Finish(head, parts, told);
        var decision = tools.writer().write(write -> tools.acceptance().finish(write, row, finish));
        WritePoint.AFTER_FINISH.passed();
        return decision;
    }
}
