package org.mentorhub.routes.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mentorhub.connectors.transport.rest.BearerToken;
import org.mentorhub.connectors.transport.rest.ClientCredentials;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.connectors.transport.rest.RestTarget;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;

/** Reaches REST services of partners with the tokens that their files name. Secrets are read anew for each call. */
public final class PartnerServices {
    private final DataDirectory data;
    private final Clock clock;

    /**
     * @param data where the secrets lie
     * @param clock by which tokens end
     */
    public PartnerServices(DataDirectory data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** A service of the partner, called within the times that its terms give; its answers' status decides alone. */
    public RestTarget target(Partner partner, URI address, Outbound.Token token) {
        var timeouts = partner.terms().timeouts();
        return new RestTarget(
                address,
                RestMethod.POST,
                tokenOf(partner, token),
                timeouts.connect(),
                timeouts.receive(),
                Optional.empty(),
                clock);
    }

    private BearerToken tokenOf(Partner partner, Outbound.Token token) {
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
                        clock));
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
