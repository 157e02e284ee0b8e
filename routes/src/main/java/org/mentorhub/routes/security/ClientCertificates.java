package org.mentorhub.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/**
 * The certificates by which partners prove themselves with TLS, as their files name them. They are read anew for each call, so that an old
 * and a new one may stand there beside each other for a while.
 */
final class ClientCertificates {
    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private final Map<PartnerId, Path> files = new HashMap<>();

    ClientCertificates(Partners partners, DataDirectory data) {
        partners.all().forEach(partner -> partner.in()
                .rest()
                .flatMap(Inbound.Rest::certificates)
                .ifPresent(file -> files.put(partner.id(), data.secret(file))));
    }

    /** Whether that partner must show one. */
    boolean areAskedOf(PartnerId partner) {
        return files.containsKey(partner);
    }

    /** The certificate that the caller proved to have, or empty. */
    static Optional<X509Certificate> shown(HttpServletRequest call) {
        return call.getAttribute(ATTRIBUTE) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }

    /** Whether the caller proved to have one of that partner's. */
    boolean prove(PartnerId partner, HttpServletRequest call) {
        var file = files.get(partner);
        var pin = shown(call).map(CertificatePin::of);
        return file != null && pin.isPresent() && isAmong(file, pin.get());
    }

    private static boolean isAmong(Path file, CertificatePin pin) {
        if (Files.notExists(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .map(CertificatePin::of)
                    .anyMatch(pin::equals);
        } catch (CertificateException broken) {
            throw new IllegalStateException(file + " holds no certificates in PEM", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
