package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Map;
import org.mentorhub.schemas.DocumentType;

/**
 * Forgets the content of documents whose retention is over: what came, the canonical document, its report, what was sent, reasons and
 * words. Ids, states, keyed digests, receipts and events stay: a repeat is known for ever, the chain verifies. The time of a document
 * begins with the last sending that brought it, changed or not; one with a delivery that is not at its end stays.
 */
public interface Pruning {

    /** What {@link #start} would do now. Long on a large ledger; changes nothing. */
    Preview preview();

    /** Begins to prune in the background, a few hundred documents a commit; a run that is under way goes on. */
    Progress start(Act act);

    /** Ends a run before its next commit. */
    Progress stop();

    /** How far the run is, or came. */
    Progress progress();

    /**
     * What would be pruned.
     *
     * @param due by document type; none of a type that is kept for ever
     * @param open how many stay although their time is over, since a delivery of theirs is not at its end
     */
    record Preview(Map<DocumentType, Due> due, long open) {}

    /**
     * Documents of one type whose time is over.
     *
     * @param count how many
     * @param oldest when the oldest last came
     */
    record Due(long count, Instant oldest) {}

    /**
     * How far a run is.
     *
     * @param underWay whether it goes on
     * @param pruned documents without content now
     * @param open documents that stay since a delivery of theirs is not at its end
     * @param failed whether it ended before its time, since the ledger failed
     */
    record Progress(boolean underWay, long pruned, long open, boolean failed) {
        /** Before any run. */
        public static final Progress NONE = new Progress(false, 0, 0, false);
    }
}
