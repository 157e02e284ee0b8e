package org.mentorhub.connectors.transport.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.LimitedBody;

/**
 * Gets the partner's own access tokens for client id and secret (RFC 6749, 4.4), keeps each until shortly before its end, and lets go of
 * one that was refused.
 */
public final class ClientCredentials implements BearerToken, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final Duration BEFORE_END = Duration.ofSeconds(20);
    private static final long UNSAID_LIFE_SECONDS = 60;

    private final Grant grant;
    private final HttpClient client;
    private Optional<Held> held = Optional.empty();

    /**
     * Where tokens are given, and for what.
     *
     * @param address of the token endpoint
     * @param clientId who the hub is there
     * @param secret asked anew for each token
     * @param patience how long to wait for one
     * @param clock by which tokens end
     * @param proof what is shown there beside the secret
     */
    public record Grant(
            URI address, String clientId, Supplier<String> secret, Duration patience, Clock clock, CallProof proof) {}

    private record Held(String token, Instant until) {}

    /** @param grant where tokens are given */
    public ClientCredentials(Grant grant) {
        this.grant = grant;
        this.client = grant.proof()
                .on(HttpClient.newBuilder())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(grant.patience())
                .build();
    }

    @Override
    public synchronized Answer current() {
        var now = grant.clock().instant();
        var good = held.filter(token -> now.isBefore(token.until()));
        return good.<Answer>map(token -> new Answer.Token(token.token())).orElseGet(this::ask);
    }

    @Override
    public synchronized void refused() {
        held = Optional.empty();
    }

    private Answer ask() {
        try {
            var answer = client.send(request(), unused -> new LimitedBody(LARGEST_ANSWER));
            return answer.statusCode() == 200 ? read(answer) : none("answered " + answer.statusCode());
        } catch (IOException unreachable) {
            return none("cannot be asked (" + unreachable.getClass().getSimpleName() + ")");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return none("was not asked: the hub stops");
        }
    }

    private HttpRequest request() {
        var both = URLEncoder.encode(grant.clientId(), UTF_8) + ":"
                + URLEncoder.encode(grant.secret().get(), UTF_8);
        return HttpRequest.newBuilder(grant.address())
                .timeout(grant.patience())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private Answer read(HttpResponse<LimitedBody.Content> answer) throws IOException {
        var said = JSON.readTree(answer.body().bytes());
        var token = said.path("access_token").asText();
        if (!token.matches("[\\x21-\\x7e]{1,8192}")) {
            return none("gave no token");
        }
        var life = Duration.ofSeconds(said.path("expires_in").asLong(UNSAID_LIFE_SECONDS));
        held = Optional.of(new Held(token, grant.clock().instant().plus(life).minus(BEFORE_END)));
        return new Answer.Token(token);
    }

    private static Answer none(String what, URI address) {
        return new Answer.None(new NotDelivered(
                new Reason(
                        "MH-OUT-CREDENTIALS",
                        "The token endpoint " + address + " " + what + ": check it, and the client secret in secrets."),
                Optional.empty()));
    }

    private Answer none(String what) {
        return none(what, grant.address());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
