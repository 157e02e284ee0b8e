package org.mentorhub.routes.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.connectors.transport.TlsKey;
import org.mentorhub.connectors.transport.rest.BearerToken;
import org.mentorhub.connectors.transport.rest.CallProof;
import org.mentorhub.connectors.transport.rest.ClientCredentials;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.signature.BodySignature;
import org.mentorhub.routes.signature.SignatureKey;

/** Reaches REST services of partners with the tokens that their files name. Secrets are read anew for each call. */
public final class PartnerServices {
    private final String hub;
    private final DataDirectory data;
    private final Clock clock;

    /**
     * @param hub what the hub calls itself: issuer of its signatures
     * @param data where the secrets lie
     * @param clock by which tokens and signatures end
     */
    public PartnerServices(String hub, DataDirectory data, Clock clock) {
        this.hub = hub;
        this.data = data;
        this.clock = clock;
    }

    /** A service of the partner, called within the times that its terms give; its answers' status decides alone. */
    public RestTarget target(Partner partner, URI address, Outbound.Token token) {
        return target(partner, address, token, CallProof.NONE);
    }

    /** The same behind those certificates. */
    public RestTarget target(Partner partner, URI address, Outbound.Token token, Outbound.Tls tls) {
        return target(partner, address, token, new CallProof(context(tls), Optional.empty()));
    }

    /** The service that documents are handed over to. */
    RestTarget target(Partner partner, Outbound.Rest rest) {
        var signer = rest.audience()
                .map(audience ->
                        new BodySignature(SignatureKey.load(data.signatureKey()), hub, clock).towards(audience));
        return target(partner, rest.address(), rest.token(), new CallProof(context(rest.tls()), signer))
                .by(rest.method());
    }

    private RestTarget target(Partner partner, URI address, Outbound.Token token, CallProof proof) {
        var timeouts = partner.terms().timeouts();
        return new RestTarget(
                address,
                RestMethod.POST,
                tokenOf(partner, token, new CallProof(proof.tls(), Optional.empty())),
                timeouts.connect(),
                timeouts.receive(),
                Optional.empty(),
                clock,
                proof);
    }

    private Optional<SSLContext> context(Outbound.Tls tls) {
        if (tls.keystore().isEmpty() && tls.pin().isEmpty()) {
            return Optional.empty();
        }
        var key = tls.keystore().map(files -> {
            var password = data.secret(files.passwordFile());
            return new TlsKey(data.secret(files.file()), () -> secret(password));
        });
        return Optional.of(TlsKey.context(key, tls.pin().map(CertificatePin::of)));
    }

    private BearerToken tokenOf(Partner partner, Outbound.Token token, CallProof proof) {
        return switch (token) {
            case Outbound.Token.Kept kept -> {
                var file = data.secret(kept.file());
                yield BearerToken.kept(() -> secret(file));
            }
            case Outbound.Token.Granted granted -> {
                var file = data.secret(granted.credential().secretFile());
                yield new ClientCredentials(new ClientCredentials.Grant(
                        granted.address(),
                        granted.credential().username(),
                        () -> secret(file),
                        partner.terms().timeouts().connect(),
                        clock,
                        proof));
            }
        };
    }

    static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot read the secret " + file + "; put it there", missing);
        }
    }
}
