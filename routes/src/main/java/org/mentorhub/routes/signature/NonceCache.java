package org.mentorhub.routes.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * The nonces of proven tokens and signatures for as long as their time stamps would still be taken. Only proven callers fill it, and it never forgets
 * one early: a partner that uses more than fit has to wait, and nobody's replay is let through.
 */
public final class NonceCache {
    private final int bound;
    private final Clock clock;
    private final LinkedHashMap<String, Instant> used = new LinkedHashMap<>();

    /**
     * @param bound nonces that are kept at once
     * @param clock says when one may be forgotten
     */
    public NonceCache(int bound, Clock clock) {
        this.bound = bound;
        this.clock = clock;
    }

    /** What the cache says of a nonce. */
    public enum Answer {
        /** It was not there; it is now. */
        NEW,
        /** It was used before. */
        USED,
        /** There is no room for it. */
        FULL
    }

    /**
     * Uses a nonce.
     *
     * @param until when a token with this nonce is too old anyway
     */
    public synchronized Answer use(String nonce, Instant until) {
        if (used.containsKey(nonce)) {
            return Answer.USED;
        }
        if (used.size() >= bound) {
            forget();
        }
        if (used.size() >= bound) {
            return Answer.FULL;
        }
        used.put(nonce, until);
        return Answer.NEW;
    }

    private void forget() {
        Instant now = clock.instant();
        used.values().removeIf(now::isAfter);
    }
}
