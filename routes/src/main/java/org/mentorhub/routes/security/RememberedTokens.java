package org.mentorhub.routes.security;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.ConcurrentLruCache;

/**
 * Checks the signature of a token once and its times at every call: a partner shows one token for minutes, and the signature is the most
 * costly step of a small call. A key that an issuer withdraws counts until the tokens that it signed end, five minutes at most.
 */
final class RememberedTokens implements JwtDecoder {
    private static final int MOST = 1_000;

    private final ConcurrentLruCache<String, Jwt> proven;
    private final OAuth2TokenValidator<Jwt> times;

    /**
     * @param decoder checks a token that was not seen before, all of it; what it refuses is not remembered
     * @param times whether a token holds now
     */
    RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> times) {
        this.proven = new ConcurrentLruCache<>(MOST, decoder::decode);
        this.times = times;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        Jwt jwt = proven.get(token);
        var result = times.validate(jwt);
        if (result.hasErrors()) {
            proven.remove(token);
            throw new JwtValidationException("the token does not hold any more", result.getErrors());
        }
        return jwt;
    }
}
