package org.mentorhub.routes.prove;

import java.time.Duration;
import java.util.Set;

/**
 * How long a campaign is and what happens in it.
 *
 * @param kills how often the hub dies
 * @param atMost it ends after that time, however often the hub has died by then
 * @param seed the same one makes the same schedule of faults and the same documents
 * @param faults what may happen; {@link FaultKind#KILL} always may
 */
public record Plan(int kills, Duration atMost, long seed, Set<FaultKind> faults) {

    public Plan {
        if (kills < 1) {
            throw new IllegalArgumentException("a campaign kills the hub once at least, not " + kills + " times");
        }
        faults = Set.copyOf(faults);
    }

    boolean has(FaultKind fault) {
        return faults.contains(fault);
    }
}
