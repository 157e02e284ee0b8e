package org.mentorhub.routes.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.ECKey;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.receipt.KeyRing;
import org.mentorhub.routes.rest.ProblemAnswer;
import org.mentorhub.routes.rest.Problems;
import org.mentorhub.routes.signature.SignatureKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the guard before the partners' interface: what is not named here is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(TlsSettings.class)
public class SecurityConfiguration {

    @Bean
    ECKey tokenKey(DataDirectory data) {
        return TokenKey.load(data.tokenKey());
    }

    @Bean
    TokenIssuer tokenIssuer(HubSettings settings, ECKey tokenKey, Clock clock) {
        return new TokenIssuer(settings.name(), tokenKey, settings.tokens().life(), clock);
    }

    @Bean
    TokenEndpoint tokenEndpoint(Partners partners, DataDirectory data, TokenIssuer issuer, MeterRegistry meters) {
        return new TokenEndpoint(new ClientSecrets(partners, data), issuer, meters);
    }

    @Bean
    KeysController keysController(KeyRing receipts, ECKey tokenKey, Partners partners, DataDirectory data) {
        return new KeysController(
                receipts,
                partners.all().stream().anyMatch(Partner::getsSignedBodies)
                        ? List.of(tokenKey, SignatureKey.load(data.signatureKey()))
                        : List.of(tokenKey));
    }

    @Bean
    TlsPort tlsPort(TlsSettings settings, DataDirectory data) {
        return new TlsPort(settings, data);
    }

    @Bean
    PartnerProofs partnerProofs(
            HubSettings settings, Partners partners, DataDirectory data, ProblemAnswer problems, Clock clock) {
        return PartnerProofs.of(settings.name(), partners, data, problems, clock);
    }

    @Bean
    ProblemAnswer problemAnswer(Problems problems, ObjectMapper json, MeterRegistry meters) {
        return new ProblemAnswer(problems, json, meters);
    }

    /** The last chain: the management port's guard comes before it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain partnersInterface(
            HttpSecurity http,
            TokenChecks checks,
            ECKey tokenKey,
            Partners partners,
            ProblemAnswer problems,
            PartnerProofs proofs)
            throws Exception {
        return proofs.addTo(http)
                .csrf(AbstractHttpConfigurer::disable) // no cookies, no sessions: nothing to ride on
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("nobody"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/oauth2/token")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/.well-known/jwks.json",
                                "/api/v1/openapi.json",
                                "/api/v1/asyncapi.json")
                        .permitAll()
                        // proves its callers itself, by WS-Security
                        .requestMatchers("/soap/v1/partners/*")
                        .permitAll()
                        .requestMatchers("/api/v1/partners/{partner}/**")
                        .access(new OwnPartnerOnly(partners))
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(checks.byIssuer(tokenKey))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .build();
    }

    @Bean
    TokenChecks tokenChecks(HubSettings settings, Clock clock) {
        return new TokenChecks(settings, clock);
    }
}
