package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Operator;

/** Has the hub fetch and drop files every second, as if their hours were always now. */
final class Timetable implements AutoCloseable {
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Operator operator;
    private final Thread thread;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean closed;

    Timetable(Operator operator) {
        this.operator = operator;
        this.thread = Thread.ofVirtual().name("timetable").unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    /** How often the hub has looked for files at AFOL's server. */
    int looksAtAfol() {
        return looks.get();
    }

    private void run() {
        while (!closed) {
            try {
                operator.pickUpNow(Cast.OFPPT);
                operator.pickUpNow(Cast.AFOL);
                looks.incrementAndGet();
                operator.dropNow(Cast.AFOL);
            } catch (IOException hubIsAway) {
                LockSupport.parkNanos(SECOND_NANOS / 2);
            }
            LockSupport.parkNanos(SECOND_NANOS);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
