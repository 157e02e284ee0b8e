package org.mentorhub.routes.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the operator by the bearer token of the management port. */
final class OperatorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final OperatorToken token;

    OperatorFilter(OperatorToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER) && token.matches(header.substring(BEARER.length()))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    name(request), "", AuthorityUtils.createAuthorityList("ROLE_OPERATOR")));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** All have one token; who it is they may say in the header {@code From}, as the command line does. */
    private static String name(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.FROM);
        return from == null || !from.matches("[\\w.@ -]{1,60}") ? "operator" : "operator " + from.strip();
    }
}
