package org.mentorhub.routes.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.seal.PrivateFiles;

/**
 * The Ed25519 keys of the hub's statements: one that signs, and those that signed before and are kept so that old receipts verify for
 * ever. In the keys folder: {@code receipt.jwk} signs; {@code receipt-<anything>.jwk} are older; {@code receipt-public.pem} is the
 * public half for {@code openssl}.
 */
public final class KeyRing {
    private final OctetKeyPair current;
    private final List<OctetKeyPair> publicKeys;

    private KeyRing(OctetKeyPair current, List<OctetKeyPair> older) {
        this.current = current;
        List<OctetKeyPair> all = new ArrayList<>(List.of(current.toPublicJWK()));
        older.forEach(key -> all.add(key.toPublicJWK()));
        this.publicKeys = List.copyOf(all);
    }

    /** Makes the signing key where there is none. */
    public static void init(DataDirectory data) {
        PrivateFiles.directory(data.keys());
        var file = data.keys().resolve("receipt.jwk");
        if (Files.exists(file)) {
            return;
        }
        var made = new Ed25519PrivateKeyParameters(new SecureRandom());
        var x = Base64URL.encode(made.generatePublicKey().getEncoded());
        var key = withThumbprint(new OctetKeyPair.Builder(Curve.Ed25519, x).d(Base64URL.encode(made.getEncoded())));
        PrivateFiles.write(data.keys().resolve("receipt-public.pem"), pem(key));
        PrivateFiles.write(file, key.toJSONString() + "\n");
    }

    /** Reads the keys that {@link #init} and earlier rotations left. */
    public static KeyRing load(DataDirectory data) {
        List<OctetKeyPair> older = new ArrayList<>();
        try (var files = Files.newDirectoryStream(data.keys(), "receipt-*.jwk")) {
            for (var file : files) {
                older.add(read(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no keys in " + data.keys() + ": run `./hub init`", failed);
        }
        return new KeyRing(read(data.keys().resolve("receipt.jwk")), older);
    }

    /** Signs with the current key. */
    public Signer signer() {
        return new Signer(current.getKeyID(), new Ed25519PrivateKeyParameters(current.getDecodedD(), 0));
    }

    /** All public keys as a JWK set (RFC 7517), the current one first. */
    public String publicJwks() {
        return new JWKSet(List.copyOf(publicKeys)).toString(true);
    }

    /** The public keys, the current one first. */
    public List<OctetKeyPair> publicKeys() {
        return publicKeys;
    }

    /** The public key of that id in PEM (RFC 8410), as {@code openssl} reads it. */
    public Optional<String> publicPem(String keyId) {
        return publicKeys.stream()
                .filter(key -> keyId.equals(key.getKeyID()))
                .findFirst()
                .map(KeyRing::pem);
    }

    // SubjectPublicKeyInfo of an Ed25519 key is this prefix and the key (RFC 8410, section 4).
    private static String pem(OctetKeyPair key) {
        var prefix = new byte[] {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
        var info = ByteBuffer.allocate(44).put(prefix).put(key.getDecodedX());
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(info.array())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static OctetKeyPair withThumbprint(OctetKeyPair.Builder builder) {
        try {
            return builder.keyIDFromThumbprint().keyUse(KeyUse.SIGNATURE).build();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a key without a thumbprint", impossible);
        }
    }

    private static OctetKeyPair read(Path file) {
        try {
            return OctetKeyPair.parse(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("no key can be read from " + file + ": run `./hub init`", missing);
        } catch (ParseException wrong) {
            throw new IllegalStateException("the key in " + file + " is no Ed25519 JWK", wrong);
        }
    }
}
