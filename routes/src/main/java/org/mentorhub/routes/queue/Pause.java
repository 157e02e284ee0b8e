package org.mentorhub.routes.queue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Waits before a message that could not be taken comes again, longer each time, so that a hub in trouble is not busy with it. */
final class Pause {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final long GLANCE_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 5;

    private final BooleanSupplier stopping;
    private final AtomicInteger failures = new AtomicInteger();

    /** @param stopping whether the hub stops: then nobody waits */
    Pause(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Waits in the calling thread; ends early where the hub stops or the thread is interrupted. */
    void longer() {
        var doublings = Math.min(failures.getAndIncrement(), MOST_DOUBLINGS);
        var wait = Math.min(FIRST.toMillis() << doublings, LONGEST.toMillis());
        for (long waited = 0; waited < wait && !stopping.getAsBoolean(); waited += GLANCE_MILLIS) {
            glance();
        }
    }

    private static void glance() {
        try {
            new CountDownLatch(1).await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** It works again. */
    void isOver() {
        failures.set(0);
    }
}
