package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mentorhub.connectors.transport.rest.CallProof;
import org.mentorhub.routes.signature.SignedHead;

/**
 * How a partner's system calls the hub by REST: it gets its access tokens by its own credentials, sends documents one by one or many as
 * NDJSON, and fetches what the hub has to say to it.
 */
public final class HubByRest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);

    private final HttpClient client;
    private final CallProof proof;
    private final AnswerCheck answers;
    private final URI hub;
    private final String partner;
    private final String secret;
    private final Clock clock;
    private Optional<Token> token = Optional.empty();

    /**
     * @param hub the hub's address, {@code http://localhost:8080}
     * @param partner the partner that it is, {@code ma-anapec}
     * @param secret its client secret
     * @param clock by which its tokens end
     */
    public HubByRest(URI hub, String partner, String secret, Clock clock) {
        this(hub, partner, secret, clock, CallProof.NONE, (head, body) -> {});
    }

    /**
     * A partner that proves itself by more than its secret, and has the hub prove what it answers.
     *
     * @param proof its certificate and its signature
     * @param answers what it asks of answers
     */
    HubByRest(URI hub, String partner, String secret, Clock clock, CallProof proof, AnswerCheck answers) {
        this.proof = proof;
        this.answers = answers;
        this.client = proof.on(HttpClient.newBuilder())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.hub = hub;
        this.partner = partner;
        this.secret = secret;
        this.clock = clock;
    }

    /** Sends one document as JSON under a message id. */
    public Reply send(String messageId, byte[] dossier) throws IOException {
        return post("documents", "application/json", messageId, dossier);
    }

    /** Sends many documents as NDJSON, one a line, under one message id. */
    public Reply sendMany(String messageId, byte[] lines) throws IOException {
        return post("documents", "application/x-ndjson", messageId, lines);
    }

    /** What the hub says about a document without taking it. */
    public Reply validate(byte[] dossier) throws IOException {
        return post("documents/validate", "application/json", "validate", dossier);
    }

    /** Anything else that a partner may ask under its own address, {@code submissions/4711}. */
    public Reply get(String path) throws IOException {
        return exchange(own(path).GET());
    }

    /** Confirms or asks something without a document, {@code notices/4711/acknowledge}. */
    public Reply post(String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return exchange(signed(own(path), "application/json", body).POST(BodyPublishers.ofByteArray(body)));
    }

    /** The keys by which the hub signs: a JWK set. */
    String publicKeys() throws IOException {
        return call(HttpRequest.newBuilder(hub.resolve("/.well-known/jwks.json"))
                        .timeout(PATIENCE)
                        .build())
                .body();
    }

    /** Takes and confirms all that the hub has to say, and gives it as texts: nothing where nothing waits. */
    public List<String> notices() throws IOException {
        List<String> taken = new ArrayList<>();
        for (JsonNode notice : post("notices/take", "{}").body().path("notices")) {
            taken.add(JSON.writeValueAsString(notice));
            post("notices/" + notice.path("delivery").asText() + "/acknowledge", "{}");
        }
        return taken;
    }

    @Override
    public void close() {
        client.close();
    }

    private Reply post(String path, String mediaType, String messageId, byte[] body) throws IOException {
        return exchange(signed(own(path), mediaType, body)
                .header("Idempotency-Key", messageId)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder own(String path) {
        return HttpRequest.newBuilder(hub.resolve("/api/v1/partners/" + partner + "/" + path))
                .timeout(PATIENCE);
    }

    private HttpRequest.Builder signed(HttpRequest.Builder call, String mediaType, byte[] body) {
        call.header("Content-Type", mediaType);
        return body.length == 0 ? call : proof.on(call, body, mediaType);
    }

    private Reply exchange(HttpRequest.Builder request) throws IOException {
        var answer =
                call(request.header("Authorization", "Bearer " + accessToken()).build());
        answers.check(name -> answer.headers().firstValue(name), answer.body().getBytes(StandardCharsets.UTF_8));
        return reply(answer);
    }

    /** What a partner asks of an answer. */
    interface AnswerCheck {

        /**
         * Looks at an answer.
         *
         * @throws IOException where the hub did not make it for this partner
         */
        void check(SignedHead head, byte[] body) throws IOException;
    }

    private synchronized String accessToken() throws IOException {
        Instant now = clock.instant();
        Token valid = token.filter(held -> held.ends().minus(BEFORE_EXPIRY).isAfter(now))
                .orElse(null);
        if (valid == null) {
            valid = newToken(now);
            token = Optional.of(valid);
        }
        return valid.text();
    }

    private Token newToken(Instant now) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((partner + ":" + secret).getBytes(StandardCharsets.UTF_8));
        Reply reply = reply(call(HttpRequest.newBuilder(hub.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build()));
        if (reply.status() != 200) {
            throw new IOException("no token for " + partner + ": " + reply.status() + " " + reply.body());
        }
        return new Token(
                reply.body().path("access_token").asText(),
                now.plusSeconds(reply.body().path("expires_in").asLong()));
    }

    private HttpResponse<String> call(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static Reply reply(HttpResponse<String> response) throws IOException {
        String text = response.body();
        JsonNode body = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        var retryAfter = response.headers().firstValueAsLong("Retry-After");
        return new Reply(response.statusCode(), body, retryAfter);
    }

    /**
     * What the hub answered.
     *
     * @param status the HTTP status
     * @param body the JSON body; empty object where there was none
     * @param retryAfter seconds after which it wants to be asked again, where it said so
     */
    public record Reply(int status, JsonNode body, OptionalLong retryAfter) {
        /** Whether the hub took it, or had taken it before. */
        public boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    private record Token(String text, Instant ends) {}
}
