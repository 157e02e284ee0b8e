package org.mentorhub.routes.security;

import java.time.Clock;
import java.util.Optional;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.rest.ProblemAnswer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * What partners prove themselves by beside tokens, where their files say so.
 *
 * @param login by certificate instead of a token
 * @param asked refuses those who must show a certificate and do not
 * @param signed checks and signs bodies; empty where no partner does
 */
record PartnerProofs(CertificateLogin login, CertificateAsked asked, Optional<SignedBodies> signed) {

    static PartnerProofs of(String hub, Partners partners, DataDirectory data, ProblemAnswer problems, Clock clock) {
        var certificates = new ClientCertificates(partners, data);
        return new PartnerProofs(
                new CertificateLogin(certificates),
                new CertificateAsked(certificates, problems),
                SignedBodies.of(partners, data, hub, problems, clock));
    }

    /** Puts the filters where they belong: before the check of tokens, and behind the check of who calls. */
    HttpSecurity addTo(HttpSecurity http) {
        http.addFilterBefore(login, BearerTokenAuthenticationFilter.class)
                .addFilterAfter(asked, AuthorizationFilter.class);
        signed.ifPresent(bodies -> http.addFilterAfter(bodies, CertificateAsked.class));
        return http;
    }
}
