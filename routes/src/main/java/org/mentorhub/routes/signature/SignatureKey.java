package org.mentorhub.routes.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** Keys that sign bodies, and the public ones that check them. */
public final class SignatureKey {

    private SignatureKey() {}

    /** Makes a new one of the curve P-256. */
    public static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no P-256 keys", e);
        }
    }

    /** The key in that file. */
    public static ECKey load(Path file) {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": run ./hub init, which makes it", e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key: remove it and run ./hub init", e);
        }
    }

    /** The public keys in that file; none where it is missing, so that no signature stands. */
    public static JWKSet publicKeys(Path file) {
        try {
            return Files.exists(file) ? JWKSet.parse(Files.readString(file)).toPublicJWKSet() : new JWKSet();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no JWK set (RFC 7517)", e);
        }
    }
}
