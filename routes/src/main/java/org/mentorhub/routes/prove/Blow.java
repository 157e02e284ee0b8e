package org.mentorhub.routes.prove;

import java.time.Duration;
import org.mentorhub.routes.ledger.sql.WritePoint;

/** One death of the hub. */
sealed interface Blow {

    /**
     * By kill -9 while it works.
     *
     * @param receipts after so many more of them
     * @param life and after so long that it was ready
     */
    record Kill(int receipts, Duration life) implements Blow {}

    /**
     * By kill -9 while it starts.
     *
     * @param after its process began
     */
    record KillAtStart(Duration after) implements Blow {}

    /**
     * By itself, at once and without cleaning up, where something is on disk and something else is not yet.
     *
     * @param point where
     * @param passage the how manieth time that it comes there
     */
    record Halt(WritePoint point, int passage) implements Blow {}
}
