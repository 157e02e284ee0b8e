package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Allows so many hand-overs a minute, evenly: what one second allows may come at once, no more. */
final class Rate {
    private static final double SECONDS_A_MINUTE = 60;

    private final double perSecond;
    private final double most;
    private final Clock clock;
    private double allowed;
    private Instant counted;

    Rate(int perMinute, Clock clock) {
        this.perSecond = perMinute / SECONDS_A_MINUTE;
        this.most = Math.max(1, perSecond);
        this.clock = clock;
        this.allowed = most;
        this.counted = clock.instant();
    }

    /** Takes up to so many; gives how many are allowed now. */
    synchronized int take(int wanted) {
        Instant now = clock.instant();
        double seconds = Duration.between(counted, now).toMillis() / 1000.0;
        allowed = Math.min(most, allowed + Math.max(0, seconds) * perSecond);
        counted = now;
        int taken = Math.min(wanted, (int) allowed);
        allowed -= taken;
        return taken;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(int unused) {
        allowed = Math.min(most, allowed + unused);
    }
}
