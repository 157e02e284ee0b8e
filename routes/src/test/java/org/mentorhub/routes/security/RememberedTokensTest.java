package org.mentorhub.routes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ENDS = ISSUED.plus(Duration.ofMinutes(5));

    private final List<String> checked = new ArrayList<>();
    private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    private final RememberedTokens tokens = new RememberedTokens(this::check, times);

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("ma-anapec")
                .issuedAt(ISSUED)
                .expiresAt(ENDS)
                .build();
    }

    private void itIs(Instant now) {
        times.setClock(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void checksTheSignatureOfATokenOnce() {
        itIs(ISSUED);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("ma-anapec");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void refusesARememberedTokenThatHasEnded() {
        itIs(ENDS.minusMillis(1));
        tokens.decode("a");
        itIs(ENDS.plusMillis(1));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void checksAForgedTokenEachTime() {
        itIs(ISSUED);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).containsExactly("forged", "forged");
    }
}
