package org.mentorhub.routes.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a caller who shows a partner's certificate for that partner: no token is needed. Stands before the check of tokens. */
final class CertificateLogin extends OncePerRequestFilter {
    private final ClientCertificates certificates;

    CertificateLogin(ClientCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        CalledPartner.of(call)
                .filter(partner -> certificates.prove(partner, call))
                .ifPresent(partner -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(
                            new PreAuthenticatedAuthenticationToken(partner.value(), "certificate", List.of()));
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(call, answer);
    }
}
