package org.mentorhub.routes.prove;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** In which mood a partner's service is when it is called: most calls it answers as it should. */
final class Mood {
    private static final int ONE_IN = 6;

    private final List<FaultKind> faults;
    private final Random random;
    private final FaultLog log;
    private boolean good;

    /**
     * @param plan which faults may come
     * @param log is told of each
     * @param salt so that two services have moods of their own
     */
    Mood(Plan plan, FaultLog log, long salt) {
        this.faults = FaultKind.ofServices().stream().filter(plan::has).sorted().toList();
        this.random = new Random(plan.seed() * 31 + salt);
        this.log = log;
    }

    /** What happens to the next call, if something does. */
    synchronized Optional<FaultKind> next() {
        if (good || faults.isEmpty() || random.nextInt(ONE_IN) > 0) {
            return Optional.empty();
        }
        var fault = faults.get(random.nextInt(faults.size()));
        log.happened(fault);
        return Optional.of(fault);
    }

    /** One thing or another. */
    synchronized boolean coin() {
        return random.nextBoolean();
    }

    /** From now on all calls are answered as they should. */
    synchronized void beGood() {
        good = true;
    }
}
