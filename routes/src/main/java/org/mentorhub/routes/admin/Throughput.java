package org.mentorhub.routes.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How fast a count grows, between one look and the next. */
final class Throughput {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final double NANOS = 1e9;

    private final Clock clock;
    private Instant lastLook = Instant.EPOCH;
    private long lastCount;
    private double rate;

    Throughput(Clock clock) {
        this.clock = clock;
    }

    /** The rate since the last look; looks less than a second apart say what the one before said; the first says 0. */
    synchronized double perSecond(long count) {
        Instant now = clock.instant();
        var passed = Duration.between(lastLook, now);
        if (passed.compareTo(LEAST) < 0) {
            return rate;
        }
        rate = lastLook.equals(Instant.EPOCH) ? 0 : (count - lastCount) * NANOS / passed.toNanos();
        lastLook = now;
        lastCount = count;
        return rate;
    }
}
