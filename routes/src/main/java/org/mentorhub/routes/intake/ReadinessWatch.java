package org.mentorhub.routes.intake;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.Reach;

/** Raises the alarms about the hub as a whole: when its disk gets full, before it shuts its door, and when its ledger goes away and comes back. */
public final class ReadinessWatch implements AutoCloseable {
    private static final long LOOK_SECONDS = 2;
    /** The alarm comes at so many times the room at which the door is shut. */
    private static final int EARLIER = 2;

    private final Readiness readiness;
    private final Alarms alarms;
    private final Clock clock;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("readiness-watch").daemon().factory());
    private boolean wasLow;

    ReadinessWatch(Readiness readiness, Alarms alarms, Clock clock) {
        this.readiness = readiness;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Begins to look at the disk and to listen to the ledger. */
    static ReadinessWatch begin(Readiness readiness, Reach ledger, Alarms alarms, Clock clock) {
        var watch = new ReadinessWatch(readiness, alarms, clock);
        ledger.onChange(watch::changed);
        var ignored = watch.looks.scheduleWithFixedDelay(watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    void look() {
        long free = readiness.free();
        boolean isLow = free < EARLIER * readiness.lowDisk();
        if (isLow && !wasLow) {
            raise(
                    Alarm.Kind.DISK_LOW,
                    "only " + (free >> 20) + " MB are free where the hub's data lie; below "
                            + (readiness.lowDisk() >> 20) + " MB it takes nothing in and tells senders to come later."
                            + " Make room.");
        }
        wasLow = isLow;
    }

    void changed(Reach.Change change) {
        switch (change) {
            case AWAY ->
                raise(
                        Alarm.Kind.LEDGER_AWAY,
                        "the ledger's store does nothing; senders are told to come later. The hub tries it each"
                                + " second.");
            case BACK -> raise(Alarm.Kind.LEDGER_BACK, "the ledger's store works again; the hub goes on by itself.");
        }
    }

    private void raise(Alarm.Kind kind, String text) {
        alarms.raise(Alarm.ofHub(kind, text, clock.instant()));
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
