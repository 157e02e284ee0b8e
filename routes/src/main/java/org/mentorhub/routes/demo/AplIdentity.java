package org.mentorhub.routes.demo;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.connectors.transport.TlsKey;
import org.mentorhub.connectors.transport.rest.CallProof;
import org.mentorhub.routes.demo.HubByRest.AnswerCheck;
import org.mentorhub.routes.signature.BodyDigest;
import org.mentorhub.routes.signature.BodySignature;
import org.mentorhub.routes.signature.NonceCache;
import org.mentorhub.routes.signature.Proof;
import org.mentorhub.routes.signature.SignatureCheck;
import org.mentorhub.routes.signature.SignatureKey;

/**
 * How Agenzia Piemonte Lavoro proves itself and knows the hub.
 *
 * @param certificate its own, with its key
 * @param key by which it signs
 * @param hub the certificate that the hub shows
 */
public record AplIdentity(SelfSigned certificate, ECKey key, CertificatePin hub) {
    /** The name by which it signs, and for which the hub signs. */
    static final String NAME = "agenziapiemontelavoro.example";

    private static final String HUB = "mentor-hub";
    private static final int MOST = 10_000;

    /**
     * A new one.
     *
     * @param directory where its keystore may lie
     * @param hub the certificate that the hub shows
     */
    public static AplIdentity in(Path directory, CertificatePin hub) throws IOException {
        return new AplIdentity(SelfSigned.in(directory, NAME), SignatureKey.generate(), hub);
    }

    /** Its certificates as the hub gets them: PEM. */
    public String certificates() {
        return certificate.pem();
    }

    /** Its public keys as the hub gets them: a JWK set. */
    public String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** What it shows when it calls. */
    public CallProof proof(Clock clock) {
        return new CallProof(
                Optional.of(TlsKey.context(Optional.of(certificate.key()), Optional.of(hub))),
                Optional.of(new BodySignature(key, NAME, clock).towards(HUB)));
    }

    /**
     * It takes an answer only under the hub's signature.
     *
     * @param hubKeys the hub's public keys
     */
    AnswerCheck answers(Supplier<JWKSet> hubKeys, Clock clock) {
        var check =
                new SignatureCheck(new SignatureCheck.Expected(HUB, NAME, hubKeys), new NonceCache(MOST, clock), clock);
        return (head, body) -> {
            if (body.length > 0 && !check.of(head).equals(new Proof.Signed(BodyDigest.of(body)))) {
                throw new IOException(
                        "the hub's answer is not signed for " + NAME + ": " + new String(body, StandardCharsets.UTF_8));
            }
        };
    }
}
