package org.mentorhub.routes.prove;

import java.time.Duration;
import java.util.Random;
import org.mentorhub.routes.ledger.sql.WritePoint;

/** In which order and when the hub dies: the same for the same seed. Every second death is a halt at the next write point in turn. */
final class Schedule {
    private static final int MOST_RECEIPTS = 50;
    private static final int MOST_PASSAGES = 3;
    private static final int STARTS_SPARED = 6;
    private static final int LIVES_SPARED = 4;
    /** In which files come too: they take longer than calls. */
    private static final Duration LONG_LIFE = Duration.ofSeconds(5);

    private static final int EARLIEST_MILLIS = 300;
    private static final int LATEST_MILLIS = 5_000;

    private final Plan plan;
    private final Random random;
    private int count;
    private int halts;

    Schedule(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** The next one. The first is always a kill of a hub that works: it began without a word about its end. */
    Blow next() {
        boolean first = count++ == 0;
        if (!first && plan.has(FaultKind.HALT) && count % 2 == 0) {
            var points = WritePoint.values();
            return new Blow.Halt(points[halts++ % points.length], 1 + random.nextInt(MOST_PASSAGES));
        }
        if (!first && plan.has(FaultKind.KILL_AT_START) && random.nextInt(STARTS_SPARED) == 0) {
            return new Blow.KillAtStart(
                    Duration.ofMillis(EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS)));
        }
        return new Blow.Kill(
                1 + random.nextInt(MOST_RECEIPTS), random.nextInt(LIVES_SPARED) == 0 ? LONG_LIFE : Duration.ZERO);
    }
}
