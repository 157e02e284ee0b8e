package org.mentorhub.routes.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Checks a receipt with public keys alone, without the hub. The same by {@code openssl} from 3.0 on, with the receipt in
 * {@code receipt.jws} and the hub's key in {@code receipt-public.pem}:
 *
 * <pre>{@code
 * cut -d. -f1,2 receipt.jws | tr -d '\n' > signed
 * cut -d. -f3 receipt.jws | tr '_-' '/+' | sed 's/$/==/' | base64 -d > signature
 * openssl pkeyutl -verify -pubin -inkey receipt-public.pem -rawin -in signed -sigfile signature
 * }</pre>
 */
public final class ReceiptVerifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<OctetKeyPair> keys;

    /** @param keys the hub's public keys, old ones too */
    public ReceiptVerifier(List<OctetKeyPair> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Takes the keys of a JWK set, as the hub serves it.
     *
     * @throws ParseException where the text is no JWK set
     */
    public static ReceiptVerifier ofJwks(String jwks) throws ParseException {
        return new ReceiptVerifier(JWKSet.parse(jwks).getKeys().stream()
                .filter(OctetKeyPair.class::isInstance)
                .map(OctetKeyPair.class::cast)
                .toList());
    }

    /** What checking a receipt found. */
    public sealed interface Check {

        /**
         * The hub signed exactly this.
         *
         * @param statement what the receipt says
         */
        record Valid(JsonNode statement) implements Check {}

        /**
         * It proves nothing.
         *
         * @param why one sentence
         */
        record Invalid(String why) implements Check {}
    }

    /** Checks a compact JWS. Total: any text ends in one of the two. */
    public Check check(String jws) {
        var parts = jws.strip().split("\\.", -1);
        if (parts.length != 3) {
            return new Check.Invalid("this is no compact JWS: it has " + parts.length + " parts, not 3");
        }
        try {
            var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            if (!"EdDSA".equals(header.path("alg").asText())) {
                return new Check.Invalid("the header's alg is not EdDSA, which is all that the hub signs with");
            }
            var keyId = header.path("kid").asText();
            var key = keys.stream().filter(k -> keyId.equals(k.getKeyID())).findFirst();
            if (key.isEmpty()) {
                return new Check.Invalid("none of the hub's public keys has the id " + keyId + " of this receipt");
            }
            return isSignedBy(key.get(), parts)
                    ? new Check.Valid(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])))
                    : new Check.Invalid("the signature does not fit: the receipt was changed, or the key is another's");
        } catch (IOException | IllegalArgumentException malformed) {
            return new Check.Invalid("this is no compact JWS: a part is not base64url of JSON");
        }
    }

    private static boolean isSignedBy(OctetKeyPair key, String[] parts) {
        var signed = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(key.getDecodedX(), 0));
        signer.update(signed, 0, signed.length);
        return signer.verifySignature(Base64.getUrlDecoder().decode(parts[2]));
    }
}
