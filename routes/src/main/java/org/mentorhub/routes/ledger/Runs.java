package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** Scheduled runs. Timers tick in every process; the row decides who runs, and knows what was missed. */
public interface Runs {

    /**
     * Claims a run, or takes one over whose process ended in the middle of it.
     *
     * @param partner whose schedule
     * @param direction what it does: {@code pickup}, {@code drop}
     * @param due for which time
     * @return whether this process is to make it; no other will
     */
    boolean begin(PartnerId partner, String direction, Instant due);

    /**
     * Records that a run ended.
     *
     * @param found how many things it found; 0 is said too
     */
    void end(PartnerId partner, String direction, Instant due, int found);

    /**
     * Records that a run ended, and up to where it came.
     *
     * @param position what the next run begins at: text of the run's own, at most 200 characters, without personal data
     */
    void end(PartnerId partner, String direction, Instant due, int found, String position);

    /** Up to where the last run came that ended with a position; empty where none did. */
    Optional<String> position(PartnerId partner, String direction);

    /** The last run that was begun. */
    Optional<Run> last(PartnerId partner, String direction);

    /**
     * A run.
     *
     * @param due for which time
     * @param begunAt when a process began it
     * @param ended when it ended and what it found; empty while it is under way
     */
    record Run(Instant due, Instant begunAt, Optional<End> ended) {}

    /**
     * The end of a run.
     *
     * @param at when
     * @param found how many things it found
     */
    record End(Instant at, int found) {}
}
