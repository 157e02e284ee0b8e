package org.mentorhub.routes.partner;

import java.time.Duration;
import java.util.Optional;

/**
 * How a partner bears to be called.
 *
 * @param window when it may be called; empty: always
 * @param perMinute hand-overs a minute, at most
 * @param concurrency hand-overs at one time, at most
 * @param backoff when a failed hand-over is tried again, and when the hub gives up
 * @param timeouts how long the hub waits for it
 * @param circuit when it is left alone for a while
 * @param repeats how it bears a repeated hand-over
 * @param acknowledges what its answer means
 * @param acknowledgeWithin how long after a hand-over its word may take before an operator is told; empty: no word is to come
 */
public record Terms(
        Optional<Window> window,
        int perMinute,
        int concurrency,
        Backoff backoff,
        Timeouts timeouts,
        Circuit circuit,
        Repeats repeats,
        Acknowledges acknowledges,
        Optional<Duration> acknowledgeWithin) {

    /**
     * Waits between attempts: the first, then each {@code factor} times the one before, up to the longest.
     *
     * @param first wait after the first failure
     * @param factor from 1 to 10
     * @param longest wait
     * @param attempts after so many the delivery is DEAD
     * @param age a delivery older than this is DEAD at its next failure
     */
    public record Backoff(Duration first, int factor, Duration longest, int attempts, Duration age) {

        /** The wait after so many failed attempts, counted from 1. */
        public Duration after(int failures) {
            var wait = first;
            for (int n = 1; n < failures && wait.compareTo(longest) < 0; n++) {
                wait = wait.multipliedBy(factor);
            }
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    /**
     * Bounds of waiting for the partner.
     *
     * @param connect until the connection stands
     * @param receive until the answer is there
     */
    public record Timeouts(Duration connect, Duration receive) {}

    /**
     * When a partner that fails is left alone.
     *
     * @param failures in a row that open the circuit
     * @param pause until the next try
     */
    public record Circuit(int failures, Duration pause) {}

    /** What a second hand-over of the same delivery does at the partner. */
    public enum Repeats {
        /** It knows the delivery id again: repeating is harmless. */
        BY_DELIVERY_ID,
        /** It knows the document's id and version again: repeating is harmless. */
        BY_DOCUMENT,
        /** The hub can ask whether it has the delivery. */
        PROBE,
        /** It would take it twice: after an unknown outcome an operator decides. */
        NONE
    }

    /** Where the partner's word on a delivery comes from. */
    public enum Acknowledges {
        /** It says accepted or refused, in the answer or later. */
        BUSINESS,
        /** Its transport says that it has it; DELIVERED is final. */
        TRANSPORT,
        /** It says nothing; DELIVERED is final. */
        NEVER
    }
}
