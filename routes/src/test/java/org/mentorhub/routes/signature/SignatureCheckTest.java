package org.mentorhub.routes.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mentorhub.routes.signature.SignatureCheck.Expected;

class SignatureCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final byte[] BODY = "{\"id\":\"APL-26-1\"}".getBytes(UTF_8);
    private static final ECKey KEY = SignatureKey.generate();
    private static final String JSON = "application/json";

    private final NonceCache used = new NonceCache(2, at(NOON));
    private final SignatureCheck check = check(NOON);

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private SignatureCheck check(Instant now) {
        return new SignatureCheck(new Expected("agency", "hub", () -> new JWKSet(KEY.toPublicJWK())), used, at(now));
    }

    private static Map<String, String> signed() {
        return signedBy(KEY, "agency", "hub");
    }

    private static Map<String, String> signedBy(ECKey key, String issuer, String audience) {
        return new HashMap<>(new BodySignature(key, issuer, at(NOON)).headers(BODY, JSON, audience));
    }

    private static Proof of(SignatureCheck check, Map<String, String> headers) {
        headers.putIfAbsent("Content-Type", JSON);
        return check.of(name -> headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(Optional::empty));
    }

    private void isRefused(Map<String, String> headers, String what, String expected) {
        assertThat(of(check, headers)).isInstanceOfSatisfying(Proof.Refused.class, refused -> {
            assertThat(refused.what()).startsWith(what);
            assertThat(refused.expected()).contains(expected);
        });
    }

    /** Signed by the right key, with other claims. */
    private static Map<String, String> claiming(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var headers = signed();
        var claims = change.apply(new JWTClaimsSet.Builder(
                SignedJWT.parse(headers.get(BodySignature.HEADER)).getJWTClaimsSet()));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(), claims.build());
        jwt.sign(new ECDSASigner(KEY));
        headers.put(BodySignature.HEADER, jwt.serialize());
        return headers;
    }

    @Test
    void takesWhatItsSenderSignedAndSaysWhichBodyThatIs() {
        assertThat(of(check, signed())).isEqualTo(new Proof.Signed(BodyDigest.of(BODY)));
        assertThat(BodyDigest.of("hello".getBytes(UTF_8)))
                .isEqualTo("SHA-256=LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=");
    }

    @Test
    void takesASignatureOnceOnly() {
        var headers = signed();
        assertThat(of(check, headers)).isInstanceOf(Proof.Signed.class);
        isRefused(headers, "jti", "jti ≠");
    }

    @Test
    void refusesAnotherAudienceIssuerAndKey() {
        isRefused(signedBy(KEY, "agency", "other-hub"), "aud \"other-hub\"", "\"hub\"");
        isRefused(signedBy(KEY, "other", "hub"), "iss \"other\"", "\"agency\"");
        isRefused(signedBy(SignatureKey.generate(), "agency", "hub"), "kid", KEY.getKeyID());
    }

    @Test
    void refusesWhatAnotherKeySignedUnderTheNameOfThisOne() throws Exception {
        var forged =
                new ECKey.Builder(SignatureKey.generate()).keyID(KEY.getKeyID()).build();
        isRefused(signedBy(forged, "agency", "hub"), "JWS", KEY.getKeyID());
    }

    @Test
    void refusesSignaturesOfAnotherTime() {
        assertThat(of(check(NOON.plus(Duration.ofMinutes(7))), signed()))
                .isInstanceOfSatisfying(Proof.Refused.class, refused -> assertThat(refused.what())
                        .isEqualTo("exp 2026-11-25T12:05:00Z"));
        assertThat(of(check(NOON.minus(Duration.ofMinutes(2))), signed()))
                .isInstanceOfSatisfying(Proof.Refused.class, refused -> assertThat(refused.what())
                        .startsWith("iat "));
    }

    @Test
    void refusesALongLife() throws Exception {
        isRefused(
                claiming(claims -> claims.expirationTime(Date.from(NOON.plus(Duration.ofHours(1))))),
                "exp",
                "iat + 300 s");
    }

    @Test
    void refusesASignatureWithoutId() throws Exception {
        isRefused(claiming(claims -> claims.jwtID(null)), "jti –", "1–");
    }

    @Test
    void refusesAnotherDigestOrMediaTypeThanTheSignedOne() {
        var otherBody = signed();
        otherBody.put(BodyDigest.HEADER, BodyDigest.of("{}".getBytes(UTF_8)));
        isRefused(otherBody, "digest", BodyDigest.of(BODY));

        var otherType = signed();
        otherType.put("Content-Type", "application/x-ndjson");
        isRefused(otherType, "content-type", JSON);
    }

    @Test
    void refusesASignatureThatDoesNotCoverTheDigest() throws Exception {
        isRefused(
                claiming(claims -> claims.claim("signed_headers", List.of(Map.of("content-type", JSON)))),
                "signed_headers",
                "digest");
    }

    @Test
    void refusesASharedSecretInsteadOfAKey() throws Exception {
        var headers = signed();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(),
                SignedJWT.parse(headers.get(BodySignature.HEADER)).getJWTClaimsSet());
        jwt.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        headers.put(BodySignature.HEADER, jwt.serialize());
        isRefused(headers, "alg \"HS256\"", "ES256");
    }

    @Test
    void refusesWhatHasNoSignature() {
        isRefused(new HashMap<>(), "Digest", "SHA-256=");
        isRefused(new HashMap<>(Map.of("Digest", BodyDigest.of(BODY))), "Agid-JWT-Signature", "JWS");
        isRefused(
                new HashMap<>(Map.of("Digest", BodyDigest.of(BODY), "Agid-JWT-Signature", "x.y.z")),
                "Agid-JWT-Signature",
                "JWT");
    }
}
