package org.mentorhub.routes.prove;

import java.util.EnumMap;
import java.util.Map;

/** How often each fault was brought about. */
final class FaultLog {
    private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);

    synchronized void happened(FaultKind fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    synchronized Map<FaultKind, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
