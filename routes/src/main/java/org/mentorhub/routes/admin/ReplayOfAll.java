package org.mentorhub.routes.admin;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.mentorhub.routes.ledger.DeadLetters.Progress;
import org.mentorhub.routes.ledger.DeadLetters.ReplayRun;

/** The one replay of all that may be under way: others see how far it is, and may stop it. */
final class ReplayOfAll {
    private static final Progress NOTHING = new Progress(0, 0, 0, 0, true);

    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile boolean stopAsked;
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

    State run(Supplier<ReplayRun> begun) {
        if (!underWay.compareAndSet(false, true)) {
            throw new WrongStateException("a replay of all is under way: " + state().line());
        }
        stopAsked = false;
        try {
            var run = begun.get();
            do {
                progress = run.next();
            } while (!progress.isDone() && !stopAsked);
        } finally {
            underWay.set(false);
        }
        return state();
    }

    State stop() {
        stopAsked = true;
        return state();
    }

    State state() {
        var now = progress;
        return new State(underWay.get(), now.total(), now.replayed(), now.superseded(), now.doubtful(), now.isDone());
    }
}
