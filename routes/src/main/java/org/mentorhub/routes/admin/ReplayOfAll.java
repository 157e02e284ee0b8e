package org.mentorhub.routes.admin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.mentorhub.routes.ledger.DeadLetters.Progress;
import org.mentorhub.routes.ledger.DeadLetters.ReplayRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one replay of many that may be under way: others see how far it is, and may stop it at once. */
final class ReplayOfAll {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayOfAll.class);
    private static final Progress NOTHING = new Progress(0, 0, 0, 0, true);
    private static final int STEPS_A_SECOND = 5;

    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile Progress progress = NOTHING;

    /**
     * How it stands.
     *
     * @param underWay whether it goes on
     * @param total how many were dead when it began
     * @param replayed new deliveries so far
     * @param superseded left, since a newer version exists
     * @param doubtful left, since the partner may have them
     * @param complete whether all were looked at; not so where it was stopped
     */
    record State(boolean underWay, long total, long replayed, long superseded, long doubtful, boolean complete) {
        String line() {
            return (underWay ? "under way: " : complete ? "complete: " : "stopped: ") + replayed + " of " + total
                    + " sent again, " + superseded + " overtaken and " + doubtful + " doubtful left";
        }
    }

    /**
     * Replays, and comes back at its end.
     *
     * @param perSecond the most that are looked at in a second; 0: as many as go
     */
    State run(Supplier<ReplayRun> begun, int perSecond) {
        occupy();
        finish(begin(begun), perSecond);
        return state();
    }

    /** The same, in the background. */
    State start(Supplier<ReplayRun> begun, int perSecond) {
        occupy();
        var run = begin(begun);
        Thread.ofVirtual()
                .name("replay")
                .uncaughtExceptionHandler(ReplayOfAll::failed)
                .start(() -> finish(run, perSecond));
        return state();
    }

    private static void failed(Thread thread, Throwable defect) {
        LOG.error(
                "the replay of dead letters ended: what was sent again stays so, start it again for the rest", defect);
    }

    private void occupy() {
        if (!underWay.compareAndSet(false, true)) {
            throw new WrongStateException("a replay of all is under way: " + state().line());
        }
    }

    private ReplayRun begin(Supplier<ReplayRun> begun) {
        try {
            stop = new CountDownLatch(1);
            var run = begun.get();
            progress = run.soFar();
            return run;
        } catch (RuntimeException refused) {
            underWay.set(false);
            throw refused;
        }
    }

    private void finish(ReplayRun run, int perSecond) {
        int most = perSecond == 0 ? ReplayRun.SLICE : Math.clamp(perSecond / STEPS_A_SECOND, 1, ReplayRun.SLICE);
        long pause = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(most) / perSecond;
        try {
            do {
                progress = run.next(most);
            } while (!progress.isDone() && !isStoppedWithin(pause));
            progress = run.end();
        } finally {
            underWay.set(false);
        }
    }

    private boolean isStoppedWithin(long nanos) {
        try {
            return stop.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    State stop() {
        stop.countDown();
        return state();
    }

    State state() {
        var now = progress;
        return new State(underWay.get(), now.total(), now.replayed(), now.superseded(), now.doubtful(), now.isDone());
    }
}
