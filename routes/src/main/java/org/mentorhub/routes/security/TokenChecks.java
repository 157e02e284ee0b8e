package org.mentorhub.routes.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorhub.routes.HubSettings;
import org.mentorhub.routes.HubSettings.Issuer;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/** How access tokens are checked: the hub's own by its key, those of configured issuers by their published keys. */
final class TokenChecks {
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final HubSettings settings;
    private final Clock clock;

    TokenChecks(HubSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Chooses the check by the token's issuer; a token of an unknown issuer is refused without a look at its signature. */
    AuthenticationManagerResolver<HttpServletRequest> byIssuer(ECKey ownKey) {
        Map<String, AuthenticationManager> byIssuer = new HashMap<>();
        byIssuer.put(settings.name(), check(ownTokens(ownKey), "sub"));
        for (var issuer : settings.tokens().issuers()) {
            byIssuer.put(issuer.issuer(), check(tokensOf(issuer), issuer.partnerClaim()));
        }
        return new JwtIssuerAuthenticationManagerResolver(byIssuer::get);
    }

    private static AuthenticationManager check(JwtDecoder decoder, String partnerClaim) {
        var converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(partnerClaim);
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        return new ProviderManager(provider);
    }

    private JwtDecoder ownTokens(ECKey key) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below check the claims
        return bounded(new NimbusJwtDecoder(processor), settings.name());
    }

    private JwtDecoder tokensOf(Issuer issuer) {
        return bounded(
                NimbusJwtDecoder.withJwkSetUri(issuer.jwks().toString())
                        .jwsAlgorithms(allowed -> allowed.addAll(
                                List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.PS256, SignatureAlgorithm.RS256)))
                        .build(),
                issuer.issuer());
    }

    private JwtDecoder bounded(NimbusJwtDecoder decoder, String issuer) {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.name())),
                shortLived())));
        return new RememberedTokens(decoder, times);
    }

    private static OAuth2TokenValidator<Jwt> shortLived() {
        var refusal = new OAuth2Error("invalid_token", "the token lives longer than five minutes", null);
        return token -> isShortLived(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(refusal);
    }

    private static boolean isShortLived(Jwt token) {
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        return issued != null
                && expires != null
                && Duration.between(issued, expires).compareTo(TokenIssuer.LONGEST_LIFE) <= 0;
    }
}
