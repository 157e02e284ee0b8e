package org.mentorhub.routes.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets a partner act only as itself. It looks at nothing but the caller's name and the partner in the address, so that another way to
 * prove oneself (a client certificate) needs only to give the partner's id as name.
 */
final class OwnPartnerOnly implements AuthorizationManager<RequestAuthorizationContext> {
    private final Partners partners;

    OwnPartnerOnly(Partners partners) {
        this.partners = partners;
    }

    /** The interface deprecates its one abstract method and names no other to implement. */
    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        var addressed = context.getVariables().get("partner");
        return new AuthorizationDecision(isItself(caller.get(), addressed));
    }

    private boolean isItself(@Nullable Authentication caller, @Nullable String addressed) {
        return caller != null
                && addressed != null
                && caller.isAuthenticated()
                && PartnerId.isValid(addressed)
                && addressed.equals(caller.getName())
                && partners.find(new PartnerId(addressed)).isPresent();
    }
}
