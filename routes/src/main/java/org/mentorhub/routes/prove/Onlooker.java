package org.mentorhub.routes.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.demo.AfolSimulator;

/** Somebody at AFOL who opens a file as soon as it has its name, without a thought for its marker. */
final class Onlooker implements AutoCloseable {
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final AfolSimulator afol;
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    /** Begins to look. */
    Onlooker(AfolSimulator afol) {
        this.afol = afol;
        this.thread = Thread.ofVirtual().name("onlooker").start(this::run);
    }

    /** Files that were not whole when they were seen under their name for the first time. */
    List<String> halves() throws IOException {
        List<String> halves = new ArrayList<>();
        afol.dropped().forEach((name, bytes) -> {
            if (firstSeen.getOrDefault(name, bytes) < bytes) {
                halves.add("half of " + name + " could be read under its name on AFOL's server");
            }
        });
        return halves;
    }

    private void run() {
        while (!closed) {
            try {
                afol.dropped().forEach(firstSeen::putIfAbsent);
            } catch (IOException goneMeanwhile) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
