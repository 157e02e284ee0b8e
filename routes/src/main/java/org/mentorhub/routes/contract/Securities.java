package org.mentorhub.routes.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.contract.RestSecurity;
import org.mentorhub.connectors.contract.RestSecurity.Proof;
import org.mentorhub.connectors.contract.RestSecurity.Signatures;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Outbound;

/** What a partner's file says of who proves what by REST, as its contracts say it. */
final class Securities {

    private static final String HUB = "the name of this hub";
    private static final String TOKENS = "/oauth2/token";

    private Securities() {}

    /** Of calls of the partner. */
    static RestSecurity of(Inbound.Rest rest) {
        Proof proof = rest.certificates().isPresent()
                ? new RestSecurity.Certificate()
                : new RestSecurity.GrantedToken(TOKENS);
        return new RestSecurity(List.of(proof), rest.signed().map(signed -> new Signatures(signed.issuer(), HUB)));
    }

    /** Of deliveries of the hub. */
    static RestSecurity of(Outbound.Rest rest) {
        return new RestSecurity(
                proofs(rest.token(), rest.tls()), rest.audience().map(audience -> new Signatures(HUB, audience)));
    }

    /** Of questions of the hub. */
    static RestSecurity of(Inbound.Poll poll) {
        return new RestSecurity(proofs(poll.token(), poll.tls()), Optional.empty());
    }

    private static List<Proof> proofs(Outbound.Token token, Outbound.Tls tls) {
        List<Proof> proofs = new ArrayList<>();
        proofs.add(
                switch (token) {
                    case Outbound.Token.Kept kept -> new RestSecurity.BearerToken();
                    case Outbound.Token.Granted granted ->
                        new RestSecurity.GrantedToken(granted.address().toString());
                });
        if (tls.keystore().isPresent()) {
            proofs.add(new RestSecurity.Certificate());
        }
        return proofs;
    }
}
