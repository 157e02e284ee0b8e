package org.mentorhub.routes.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.mentorhub.schemas.PartnerId;

/** Makes access tokens (RFC 9068, ES256) that count for one partner and for a few minutes. */
public final class TokenIssuer {
    /** No token lives longer, whatever the settings say. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final String name;
    private final ECKey key;
    private final Duration life;
    private final Clock clock;

    /**
     * @param name issuer and audience of the tokens
     * @param key with its private part
     * @param life of a token; cut to {@link #LONGEST_LIFE}
     * @param clock for the times in it
     */
    public TokenIssuer(String name, ECKey key, Duration life, Clock clock) {
        this.name = name;
        this.key = key;
        this.life = life.compareTo(LONGEST_LIFE) < 0 ? life : LONGEST_LIFE;
        this.clock = clock;
    }

    /** A new token by which its bearer acts as that partner, and as no other. */
    public AccessToken issue(PartnerId partner) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .audience(name)
                .subject(partner.value())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token key signs nothing: run ./hub init on a new data directory", e);
        }
        return new AccessToken(token.serialize(), life);
    }
}
