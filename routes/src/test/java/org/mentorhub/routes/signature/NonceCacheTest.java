package org.mentorhub.routes.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NonceCacheTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private final NonceCache nonces = new NonceCache(2, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void takesEachNonceOnce() {
        assertThat(nonces.use("a", NOON.plusSeconds(60))).isEqualTo(NonceCache.Answer.NEW);
        assertThat(nonces.use("a", NOON.plusSeconds(60))).isEqualTo(NonceCache.Answer.USED);
    }

    @Test
    void forgetsNoneEarlyThoughItIsFull() {
        nonces.use("a", NOON.plusSeconds(60));
        nonces.use("b", NOON.plusSeconds(60));
        assertThat(nonces.use("c", NOON.plusSeconds(60))).isEqualTo(NonceCache.Answer.FULL);
        assertThat(nonces.use("a", NOON.plusSeconds(60))).isEqualTo(NonceCache.Answer.USED);
    }

    @Test
    void makesRoomOfThoseThatAreTooOldAnyway() {
        nonces.use("a", NOON.minusSeconds(1));
        nonces.use("b", NOON.plusSeconds(60));
        assertThat(nonces.use("c", NOON.plusSeconds(60))).isEqualTo(NonceCache.Answer.NEW);
    }
}
