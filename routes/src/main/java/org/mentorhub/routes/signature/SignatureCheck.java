package org.mentorhub.routes.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.signature.Proof.Refused;

/** Checks signatures of one sender: key, signature, issuer, audience, times, signed headers, and that none is used twice. */
public final class SignatureCheck {
    private static final Set<JWSAlgorithm> TAKEN = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.RS256);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_SHOWN = 80;

    private final Expected expected;
    private final NonceCache used;
    private final Clock clock;

    /**
     * Who signs for whom.
     *
     * @param issuer who signs
     * @param audience for whom
     * @param keys the issuer's public keys, asked for anew each time
     */
    public record Expected(String issuer, String audience, Supplier<JWKSet> keys) {}

    /**
     * @param expected who signs for whom
     * @param used the ids of signatures that were taken
     * @param clock by which they begin and end
     */
    public SignatureCheck(Expected expected, NonceCache used, Clock clock) {
        this.expected = expected;
        this.used = used;
        this.clock = clock;
    }

    /** What the head of a message says of its body. */
    public Proof of(SignedHead head) {
        var digest = head.value(BodyDigest.HEADER);
        var signature = head.value(BodySignature.HEADER).filter(jws -> jws.length() <= LONGEST);
        if (digest.isEmpty() || signature.isEmpty()) {
            return new Refused(
                    digest.isEmpty() ? BodyDigest.HEADER + " –" : BodySignature.HEADER + " –",
                    digest.isEmpty() ? "SHA-256=…" : "JWS (RFC 7515)");
        }
        try {
            return check(SignedJWT.parse(signature.get()), head, digest.get());
        } catch (ParseException | JOSEException unreadable) {
            return new Refused(BodySignature.HEADER, "JWS (RFC 7515), JWT (RFC 7519)");
        }
    }

    private Proof check(SignedJWT jwt, SignedHead head, String digest) throws ParseException, JOSEException {
        if (!TAKEN.contains(jwt.getHeader().getAlgorithm())) {
            return new Refused("alg " + shown(jwt.getHeader().getAlgorithm().getName()), "ES256 | PS256 | RS256");
        }
        var keys = expected.keys().get();
        var key = key(jwt.getHeader(), keys);
        if (key.isEmpty()) {
            return new Refused("kid " + shown(jwt.getHeader().getKeyID()), known(keys));
        }
        if (!isSignedBy(key.get(), jwt)) {
            return new Refused("JWS", "kid " + shown(key.get().getKeyID()));
        }
        var claims = jwt.getJWTClaimsSet();
        return addressed(claims)
                .or(() -> timely(claims))
                .or(() -> covered(claims, head))
                .or(() -> once(claims))
                .<Proof>map(refused -> refused)
                .orElseGet(() -> new Proof.Signed(digest));
    }

    private static Optional<JWK> key(JWSHeader header, JWKSet keys) {
        var named = header.getKeyID();
        var print = header.getX509CertSHA256Thumbprint();
        return keys.getKeys().stream()
                .filter(key -> named != null
                        ? named.equals(key.getKeyID())
                        : print != null && print.equals(key.getX509CertSHA256Thumbprint()))
                .findFirst();
    }

    private static String known(JWKSet keys) {
        return keys.getKeys().stream()
                .map(JWK::getKeyID)
                .map(SignatureCheck::shown)
                .collect(Collectors.joining(" | "));
    }

    private static boolean isSignedBy(JWK key, SignedJWT jwt) throws JOSEException {
        return key instanceof AsymmetricJWK pair
                && jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), pair.toPublicKey()));
    }

    private Optional<Refused> addressed(JWTClaimsSet claims) {
        if (!expected.issuer().equals(claims.getIssuer())) {
            return refused("iss " + shown(claims.getIssuer()), shown(expected.issuer()));
        }
        return claims.getAudience().contains(expected.audience())
                ? Optional.empty()
                : refused("aud " + shown(String.join(", ", claims.getAudience())), shown(expected.audience()));
    }

    private Optional<Refused> timely(JWTClaimsSet claims) {
        var now = clock.instant();
        var issued = Optional.ofNullable(claims.getIssueTime()).map(time -> time.toInstant());
        var expires = Optional.ofNullable(claims.getExpirationTime()).map(time -> time.toInstant());
        if (issued.isEmpty() || issued.get().isAfter(now.plus(SKEW))) {
            return refused("iat " + shown(issued), "≤ " + now);
        }
        if (expires.isEmpty() || expires.get().isBefore(now.minus(SKEW))) {
            return refused("exp " + shown(expires), "≥ " + now);
        }
        var latest = issued.get().plus(LONGEST_LIFE);
        if (expires.get().isAfter(latest)) {
            return refused("exp " + expires.get(), "≤ iat + 300 s = " + latest);
        }
        var begins = Optional.ofNullable(claims.getNotBeforeTime()).map(time -> time.toInstant());
        return begins.filter(from -> from.isAfter(now.plus(SKEW))).isPresent()
                ? refused("nbf " + shown(begins), "≤ " + now)
                : Optional.empty();
    }

    /** The digest is signed, and every header that is signed is there with that value. */
    private static Optional<Refused> covered(JWTClaimsSet claims, SignedHead head) {
        var signed = signedHeaders(claims);
        for (String needed : List.of("digest", "content-type")) {
            if (!signed.containsKey(needed)) {
                return refused(BodySignature.SIGNED_HEADERS + " " + signed.keySet(), needed);
            }
        }
        return signed.entrySet().stream()
                .filter(header -> !head.value(header.getKey()).equals(Optional.of(header.getValue())))
                .findFirst()
                .map(other -> new Refused(
                        other.getKey() + " " + shown(head.value(other.getKey()).orElse(null)),
                        shown(other.getValue())));
    }

    private static Map<String, String> signedHeaders(JWTClaimsSet claims) {
        Map<String, String> signed = new TreeMap<>();
        if (claims.getClaim(BodySignature.SIGNED_HEADERS) instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> header) {
                    header.forEach((name, value) ->
                            signed.put(String.valueOf(name).toLowerCase(Locale.ROOT), String.valueOf(value)));
                }
            }
        }
        return signed;
    }

    private Optional<Refused> once(JWTClaimsSet claims) {
        var id = claims.getJWTID();
        if (id == null || id.isBlank() || id.length() > LONGEST_SHOWN) {
            return refused("jti " + shown(id), "1–" + LONGEST_SHOWN);
        }
        var until = Optional.ofNullable(claims.getExpirationTime())
                .map(time -> time.toInstant())
                .orElseThrow()
                .plus(SKEW);
        return used.use(id, until) == NonceCache.Answer.NEW
                ? Optional.empty()
                : refused("jti " + shown(id), "jti ≠ " + shown(id));
    }

    private static Optional<Refused> refused(String what, String expected) {
        return Optional.of(new Refused(what, expected));
    }

    private static String shown(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("–");
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "–";
        }
        var clean = text.replaceAll("[^\\x20-\\x7e]", "?");
        return "\"" + (clean.length() > LONGEST_SHOWN ? clean.substring(0, LONGEST_SHOWN) + "…" : clean) + "\"";
    }
}
