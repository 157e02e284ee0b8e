package org.mentorhub.routes.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.UUID;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.mentorhub.connectors.transport.queue.CertificatePin;

/**
 * A certificate that a simulated server made for itself.
 *
 * @param keystore PKCS#12, with its key
 * @param password of the keystore
 * @param pin by which the hub knows it
 */
record SelfSigned(Path keystore, String password, CertificatePin pin) {
    private static final String FROM = "260101000000Z";
    private static final String UNTIL = "360101000000Z";

    /** A new one, in a file of that directory. */
    static SelfSigned in(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
            var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
            var certificate = certificate(keys);
            var file = directory.resolve("broker.p12");
            var password = UUID.randomUUID().toString();
            write(file, password, keys, certificate);
            return new SelfSigned(file, password, CertificatePin.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IOException("no certificate could be made", broken);
        }
    }

    private static X509Certificate certificate(KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=broker.atfp.example");
        var builder = new X509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                new Time(new DERUTCTime(FROM)),
                new Time(new DERUTCTime(UNTIL)),
                name,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static void write(Path file, String password, KeyPair keys, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("broker", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
