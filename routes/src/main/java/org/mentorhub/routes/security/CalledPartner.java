package org.mentorhub.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** Whose part of the partners' interface a call is for, by its address. */
final class CalledPartner {
    private static final String BEGIN = "/api/v1/partners/";

    private CalledPartner() {}

    /** The partner in the address, or empty where it names none. */
    static Optional<PartnerId> of(HttpServletRequest call) {
        var path = call.getRequestURI();
        if (!path.startsWith(BEGIN)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', BEGIN.length());
        var partner = path.substring(BEGIN.length(), end < 0 ? path.length() : end);
        return PartnerId.isValid(partner) ? Optional.of(new PartnerId(partner)) : Optional.empty();
    }
}
