package org.mentorhub.routes.prove;

import java.time.Duration;

/** Tells when nothing moves any more: all has come to its end, or what has not will not. */
final class Calm {
    private static final long STILL_NANOS = Duration.ofSeconds(30).toNanos();

    private int last = -1;
    private long since = System.nanoTime();

    /** @param left how much has not come to its end yet */
    boolean isReached(int left) {
        if (left != last) {
            last = left;
            since = System.nanoTime();
        }
        return left == 0 || System.nanoTime() - since > STILL_NANOS;
    }
}
