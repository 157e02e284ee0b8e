package org.mentorhub.routes.soap;

import java.time.Clock;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.security.Secrets;
import org.mentorhub.routes.signature.NonceCache;

/** Makes a guard for each partner's address. Passwords are read anew for each call, so that a changed one counts at once. */
final class PartnerGuards {
    private static final int NONCES = 50_000;

    private final DataDirectory data;
    private final SoapFaults faults;
    private final Clock clock;

    PartnerGuards(DataDirectory data, SoapFaults faults, Clock clock) {
        this.data = data;
        this.faults = faults;
        this.clock = clock;
    }

    PartnerGuard of(Partner partner) {
        var password = data.secret(partner.in().soap().orElseThrow().passwordFile());
        var check = new UsernameTokenCheck(
                partner.id().value(), () -> Secrets.read(password), new NonceCache(NONCES, clock), clock);
        return new PartnerGuard(check, faults);
    }
}
