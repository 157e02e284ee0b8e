package org.mentorhub.connectors.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * A key with its certificate, by which one side of a TLS connection proves itself.
 *
 * @param keystore a PKCS#12 file that holds both
 * @param password of the file
 */
public record TlsKey(Path keystore, Supplier<String> password) {

    /**
     * A TLS context of a client.
     *
     * @param own what it shows; empty: no certificate
     * @param server the one certificate that it trusts; empty: those of issuers and hosts that this machine trusts
     * @throws UncheckedIOException where the file cannot be read
     * @throws IllegalArgumentException where it holds no key, or another password opens it
     */
    public static SSLContext context(Optional<TlsKey> own, Optional<CertificatePin> server) {
        try {
            var context = SSLContext.getInstance("TLS");
            KeyManager[] keys = own.isPresent() ? own.get().managers() : null;
            TrustManager[] trust =
                    server.map(pin -> new TrustManager[] {pin.trust()}).orElse(null);
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException(
                    own.map(key -> key.keystore + " cannot be used for TLS: it must be PKCS#12 with one key, and the"
                                    + " password its own")
                            .orElse("this JDK has no TLS"),
                    broken);
        }
    }

    private KeyManager[] managers() throws GeneralSecurityException {
        char[] opener = password.get().toCharArray();
        try (var in = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, opener);
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, opener);
            return factory.getKeyManagers();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot read " + keystore + ": it is not there, or its password is another", unreadable);
        }
    }
}
