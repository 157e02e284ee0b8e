package org.mentorhub.routes.signature;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mentorhub.connectors.transport.rest.BodySigner;

/**
 * Signs bodies after ModI's INTEGRITY_REST_01: a JWS over the body's digest and its {@code Content-Type}, for one audience, for five
 * minutes, each under an id of its own.
 */
public final class BodySignature {
    /** The header that holds the JWS. */
    public static final String HEADER = "Agid-JWT-Signature";

    /** The claim that lists the headers that are signed with their values: a list of objects with one member. */
    static final String SIGNED_HEADERS = "signed_headers";

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final ECKey key;
    private final String issuer;
    private final Clock clock;

    /**
     * @param key of the curve P-256, with its private part
     * @param issuer who signs
     * @param clock by which signatures begin and end
     */
    public BodySignature(ECKey key, String issuer, Clock clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Signs for that audience. */
    public BodySigner towards(String audience) {
        return (body, mediaType) -> headers(body, mediaType, audience);
    }

    /** The headers that go with a body. */
    public Map<String, String> headers(byte[] body, String mediaType, String audience) {
        var digest = BodyDigest.of(body);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(BodyDigest.HEADER, digest);
        headers.put(HEADER, signed(List.of(Map.of("digest", digest), Map.of("content-type", mediaType)), audience));
        return headers;
    }

    private String signed(List<Map<String, String>> signedHeaders, String audience) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .claim(SIGNED_HEADERS, signedHeaders)
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key for signing bodies does not sign", e);
        }
    }
}
