package org.mentorhub.routes.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mentorhub.connectors.transport.CertificatePin;
import org.mentorhub.routes.rest.ProblemAnswer;
import org.mentorhub.routes.rest.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses partners that must show a certificate and came with a token alone. Stands behind the check of who calls, so that only they learn it. */
final class CertificateAsked extends OncePerRequestFilter {
    private final ClientCertificates certificates;
    private final ProblemAnswer problems;

    CertificateAsked(ClientCertificates certificates, ProblemAnswer problems) {
        this.certificates = certificates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        var asked = CalledPartner.of(call).filter(certificates::areAskedOf);
        if (asked.isPresent() && !certificates.prove(asked.get(), call)) {
            var found = ClientCertificates.shown(call).map(CertificatePin::of).map(CertificatePin::toString);
            problems.answer(answer, ProblemType.CLIENT_CERTIFICATE, found.orElse("–"));
        } else {
            chain.doFilter(call, answer);
        }
    }
}
