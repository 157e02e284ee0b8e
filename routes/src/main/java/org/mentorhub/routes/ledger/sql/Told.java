package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.SubmittedDocument;

/**
 * What a notice of rejection tells, with the values: to the sender and nobody else.
 *
 * @param violations the first {@value #MOST}
 * @param enclosure the file that goes with it, sealed
 */
record Told(List<Violation> violations, Optional<SealedEnclosure> enclosure) {
    static final int MOST = 1000;

    /**
     * A file that goes with a notice, sealed by the thread that brings it.
     *
     * @param head file name and media type, sealed
     * @param content sealed
     * @param files that were made for it
     */
    record SealedEnclosure(byte[] head, byte[] content, List<String> files) {}

    static Told of(Prepared prepared, Decisions decisions) {
        return new Told(violations(prepared, decisions), Optional.empty());
    }

    /** What the rejected ones of these documents break; those that the ledger itself rejected too. */
    static List<Violation> violations(Prepared prepared, Decisions decisions) {
        List<Violation> told = new ArrayList<>();
        for (int at = 0; at < decisions.lines().size() && told.size() < MOST; at++) {
            if (decisions.lines().get(at).decision() instanceof DocumentDecision.Rejected rejected) {
                told.addAll(
                        prepared.submitted().get(at) instanceof SubmittedDocument.Reject reject
                                        && !reject.violations().isEmpty()
                                ? reject.violations()
                                : rejected.faults().stream().map(Told::bare).toList());
            }
        }
        return told.subList(0, Math.min(MOST, told.size()));
    }

    private static Violation bare(Fault fault) {
        return new Violation(fault.code(), fault.place(), null, null, List.of(), null);
    }
}
