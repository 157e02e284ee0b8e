package org.mentorhub.routes.sftp;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much more of the heap is in use than at the start: what is still needed, looked at every second after a collection. */
final class LiveHeap implements AutoCloseable {
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong most = new AtomicLong();
    private final long idle = used();

    LiveHeap() {
        looks.scheduleWithFixedDelay(() -> most.accumulateAndGet(used(), Math::max), 1, 1, TimeUnit.SECONDS);
    }

    /** Bytes above the start, at most. */
    long most() {
        return Math.max(0, most.get() - idle);
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
