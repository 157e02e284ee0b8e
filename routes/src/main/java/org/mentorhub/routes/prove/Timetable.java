package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Operator;

/** Has the hub fetch and drop files every second, as if their hours were always now. One partner's trouble does not keep it from another. */
final class Timetable implements AutoCloseable {
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<Thread> threads;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean closed;

    Timetable(Operator operator) {
        this.threads = List.of(
                every(() -> operator.pickUpNow(Cast.OFPPT)),
                every(() -> {
                    operator.pickUpNow(Cast.AFOL);
                    looks.incrementAndGet();
                }),
                every(() -> operator.dropNow(Cast.AFOL)));
    }

    /** What an operator asks for, which fails while the hub is away. */
    private interface Asking {
        void ask() throws IOException;
    }

    void begin() {
        threads.forEach(Thread::start);
    }

    /** How often the hub has looked for files at AFOL's server. */
    int looksAtAfol() {
        return looks.get();
    }

    private Thread every(Asking asking) {
        return Thread.ofVirtual().name("timetable").unstarted(() -> {
            while (!closed) {
                try {
                    asking.ask();
                } catch (IOException hubIsAway) {
                    LockSupport.parkNanos(SECOND_NANOS / 2);
                }
                LockSupport.parkNanos(SECOND_NANOS);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(LockSupport::unpark);
    }
}
