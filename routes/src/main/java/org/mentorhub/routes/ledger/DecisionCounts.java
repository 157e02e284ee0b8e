package org.mentorhub.routes.ledger;

/**
 * How many documents of a submission were decided on how.
 *
 * @param accepted on their way
 * @param unchanged equal to what the sender last sent of them
 * @param superseded older than what the hub has of them
 * @param rejected break rules
 */
public record DecisionCounts(int accepted, int unchanged, int superseded, int rejected) {
    /** Nothing decided yet. */
    public static final DecisionCounts NONE = new DecisionCounts(0, 0, 0, 0);

    /** The counts of these decisions. */
    public static DecisionCounts of(Iterable<? extends DocumentDecision> decisions) {
        var counts = NONE;
        for (var decision : decisions) {
            counts = counts.and(decision);
        }
        return counts;
    }

    /** With one decision more. */
    public DecisionCounts and(DocumentDecision decision) {
        return switch (decision) {
            case DocumentDecision.Accepted one -> new DecisionCounts(accepted + 1, unchanged, superseded, rejected);
            case DocumentDecision.Unchanged one -> new DecisionCounts(accepted, unchanged + 1, superseded, rejected);
            case DocumentDecision.Superseded one -> new DecisionCounts(accepted, unchanged, superseded + 1, rejected);
            case DocumentDecision.Rejected one -> new DecisionCounts(accepted, unchanged, superseded, rejected + 1);
        };
    }

    /** Of both together. */
    public DecisionCounts and(DecisionCounts more) {
        return new DecisionCounts(
                accepted + more.accepted,
                unchanged + more.unchanged,
                superseded + more.superseded,
                rejected + more.rejected);
    }

    /** All documents. */
    public int documents() {
        return accepted + unchanged + superseded + rejected;
    }

    /** Whether at least one document was not rejected: then the submission is accepted. */
    public boolean isTaken() {
        return documents() > rejected;
    }
}
