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
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.connectors.transport.TlsKey;

/**
 * A certificate that a simulated system made for itself.
 *
 * @param keystore PKCS#12, with its key
 * @param password of the keystore
 * @param certificate the certificate alone
 */
public record SelfSigned(Path keystore, String password, X509Certificate certificate) {
    private static final String FROM = "260101000000Z";
    private static final String UNTIL = "360101000000Z";

    /** By which another side knows it. */
    public CertificatePin pin() {
        return CertificatePin.of(certificate);
    }

    /** What shows it. */
    TlsKey key() {
        return new TlsKey(keystore, () -> password);
    }

    /** The certificate in PEM. */
    String pem() {
        try {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("a certificate of our own has no form", broken);
        }
    }

    /** A new one for that name, in a file of that directory. */
    public static SelfSigned in(Path directory, String name) throws IOException {
        try {
            Files.createDirectories(directory);
            var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
            var certificate = certificate(keys, name);
            var file = directory.resolve(name + ".p12");
            var password = UUID.randomUUID().toString();
            write(file, password, keys, certificate);
            return new SelfSigned(file, password, certificate);
        } catch (GeneralSecurityException | OperatorCreationException broken) {
            throw new IOException("no certificate could be made", broken);
        }
    }

    private static X509Certificate certificate(KeyPair keys, String commonName)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=" + commonName);
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
        store.setKeyEntry("own", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }
}
