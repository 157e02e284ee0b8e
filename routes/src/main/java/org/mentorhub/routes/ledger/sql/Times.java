package org.mentorhub.routes.ledger.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the store has them: microseconds since 1970, UTC. */
final class Times {
    private static final long MICROS = 1_000_000;

    private Times() {}

    static long micros(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    static Instant cut(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
