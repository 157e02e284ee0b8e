package org.mentorhub.routes.prove;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What becomes of the connections of one line: some break in the middle of what they carry, either way, and some are slow. */
final class Fates {
    private static final int ONE_IN = 6;
    private static final int LONGEST_LIFE_BYTES = 40_000;
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Plan plan;
    private final FaultLog faults;
    private final Random random;
    private boolean good;

    /** @param salt so that two lines have fates of their own */
    Fates(Plan plan, FaultLog faults, long salt) {
        this.plan = plan;
        this.faults = faults;
        this.random = new Random(plan.seed() * 37 + salt);
    }

    /** That of the next connection. */
    synchronized Fate next() {
        boolean breaks = random.nextInt(ONE_IN) == 0 && plan.has(FaultKind.BROKEN_LINE);
        boolean slow = random.nextInt(ONE_IN) == 0 && plan.has(FaultKind.SLOW_LINE);
        int life = 1 + random.nextInt(LONGEST_LIFE_BYTES);
        if (good) {
            return new Fate(Long.MAX_VALUE, 0);
        }
        if (slow) {
            faults.happened(FaultKind.SLOW_LINE);
        }
        return new Fate(breaks ? life : Long.MAX_VALUE, slow ? SLOW_NANOS : 0);
    }

    synchronized void beGood() {
        good = true;
    }

    /** One connection's. */
    final class Fate {
        private final AtomicLong left;
        private final long pauseNanos;

        private Fate(long left, long pauseNanos) {
            this.left = new AtomicLong(left);
            this.pauseNanos = pauseNanos;
        }

        /**
         * Asks it for some bytes more, and waits as long as it takes them.
         *
         * @return how many of them arrive; fewer than asked for where it breaks
         */
        int carry(int bytes) {
            LockSupport.parkNanos(pauseNanos);
            long before = left.getAndAdd(-bytes);
            if (before >= 0 && before < bytes) {
                faults.happened(FaultKind.BROKEN_LINE);
            }
            return Math.clamp(before, 0, bytes);
        }
    }
}
