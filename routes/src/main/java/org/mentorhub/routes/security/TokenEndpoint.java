package org.mentorhub.routes.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.PartnerId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /oauth2/token}: access tokens for client id and secret (RFC 6749, 4.4), the issuer that every hub has from the start. */
@RestController
public final class TokenEndpoint {
    private static final int LONGEST_CREDENTIAL = 512;

    private final ClientSecrets secrets;
    private final TokenIssuer issuer;
    private final MeterRegistry meters;

    /**
     * @param secrets that prove a partner
     * @param issuer of the tokens
     * @param meters that count refused requests
     */
    public TokenEndpoint(ClientSecrets secrets, TokenIssuer issuer, MeterRegistry meters) {
        this.secrets = secrets;
        this.issuer = issuer;
        this.meters = meters;
    }

    /** Answers with a token, or with an error as RFC 6749, 5.2 names it. */
    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    public ResponseEntity<Object> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "grant_type", required = false) @Nullable String grantType,
            @RequestParam(name = "client_id", required = false) @Nullable String clientId,
            @RequestParam(name = "client_secret", required = false) @Nullable String clientSecret) {
        if (!"client_credentials".equals(grantType)) {
            return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type", "send grant_type=client_credentials");
        }
        return credentials(authorization, clientId, clientSecret)
                .filter(shown -> secrets.prove(shown.partner(), shown.secret()))
                .map(shown -> granted(shown.partner()))
                .orElseGet(this::unproven);
    }

    private record Credentials(PartnerId partner, String secret) {}

    private static Optional<Credentials> credentials(
            @Nullable String authorization, @Nullable String clientId, @Nullable String clientSecret) {
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(authorization.substring(6).strip());
        }
        return clientId == null || clientSecret == null ? Optional.empty() : checked(clientId, clientSecret);
    }

    private static Optional<Credentials> basic(String encoded) {
        if (encoded.length() > LONGEST_CREDENTIAL) {
            return Optional.empty();
        }
        try {
            var decoded = new String(Base64.getDecoder().decode(encoded), UTF_8);
            var colon = decoded.indexOf(':');
            return colon < 0 ? Optional.empty() : checked(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Credentials> checked(String partner, String secret) {
        return PartnerId.isValid(partner) && secret.length() <= LONGEST_CREDENTIAL
                ? Optional.of(new Credentials(new PartnerId(partner), secret))
                : Optional.empty();
    }

    private ResponseEntity<Object> granted(PartnerId partner) {
        var token = issuer.issue(partner);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Granted(token.value(), "Bearer", token.life().toSeconds()));
    }

    private ResponseEntity<Object> unproven() {
        meters.counter("mentorhub.requests.refused", "reason", "unproven-client")
                .increment();
        return refused(HttpStatus.UNAUTHORIZED, "invalid_client", "client id or secret is wrong");
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String error, String description) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"mentor-hub\"")
                .cacheControl(CacheControl.noStore())
                .body(new Refused(error, description));
    }

    private record Granted(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds) {}

    private record Refused(
            @JsonProperty("error") String error,
            @JsonProperty("error_description") String description) {}
}
