package org.mentorhub.connectors.transport;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** The one certificate that a server shows, known beforehand: then neither issuer nor host name need be trusted. */
public final class CertificatePin {
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    private final byte[] digest;

    private CertificatePin(byte[] digest) {
        this.digest = digest;
    }

    /** Whether the text is a pin: {@code sha256:} and 64 hexadecimal digits in small letters. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The pin of that text.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static CertificatePin of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("no certificate pin: " + text);
        }
        return new CertificatePin(HexFormat.of().parseHex(text.substring(text.indexOf(':') + 1)));
    }

    /** The pin of a certificate. */
    public static CertificatePin of(X509Certificate certificate) {
        try {
            return new CertificatePin(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("this certificate has no digest", broken);
        }
    }

    /** A TLS context that trusts this certificate and no other. */
    public SSLContext context() {
        return TlsKey.context(Optional.empty(), Optional.of(this));
    }

    /** Trusts this certificate and no other, whatever host shows it. */
    TrustManager trust() {
        return new Pinned();
    }

    @Override
    public String toString() {
        return "sha256:" + HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificatePin pin && MessageDigest.isEqual(digest, pin.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    private final class Pinned extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            chain[0].checkValidity();
            if (!of(chain[0]).equals(CertificatePin.this)) {
                throw new CertificateException(
                        "the server shows another certificate than the one in the partner's file");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("this context is for servers");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
