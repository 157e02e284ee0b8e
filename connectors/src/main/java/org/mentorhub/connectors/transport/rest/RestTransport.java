package org.mentorhub.connectors.transport.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HttpVerdict;
import org.mentorhub.connectors.transport.LimitedBody;
import org.mentorhub.connectors.transport.Transport;

/**
 * Posts each delivery to one address, or puts each under its own id below it. The answer's status decides; its body may hold the partner's
 * word. A document that is there already is delivered, where the partner's {@code ETag} is the SHA-256 of what the hub sent.
 */
public final class RestTransport implements Transport {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final RestTarget target;
    private final HttpVerdict verdict;
    private final HttpClient client;

    /** @param target where and how the partner takes calls */
    public RestTransport(RestTarget target) {
        this.target = target;
        this.verdict = new HttpVerdict(target.address(), target.clock());
        this.client = target.proof()
                .on(HttpClient.newBuilder())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(target.connectTimeout())
                .build();
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        return switch (target.token().current()) {
            case BearerToken.Answer.None none -> none.result();
            case BearerToken.Answer.Token token -> send(handOver, request(handOver, token.value()));
        };
    }

    private HandOverResult send(HandOver handOver, HttpRequest request) {
        CompletableFuture<HttpResponse<LimitedBody.Content>> answer =
                client.sendAsync(request, unused -> new LimitedBody(LARGEST_ANSWER));
        try {
            return result(handOver, answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return verdict.late(target.answerTimeout());
        } catch (ExecutionException failed) {
            return verdict.ofFailure(failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return verdict.stopped();
        }
    }

    private HandOverResult result(HandOver handOver, HttpResponse<LimitedBody.Content> whole) {
        if (whole.statusCode() == 401) {
            target.token().refused();
        }
        if (whole.statusCode() == 409 && target.method() == RestMethod.PUT) {
            return thereAlready(EntityTag.of(whole.headers()), EntityTag.of(handOver.content()));
        }
        var result = verdict.ofStatus(whole.statusCode(), whole.headers());
        return result instanceof Delivered
                ? new Delivered(
                        target.answer().flatMap(rules -> rules.read(whole.body().bytes())))
                : result;
    }

    private HandOverResult thereAlready(Optional<EntityTag> there, EntityTag ours) {
        if (there.filter(ours::equals).isPresent()) {
            return new Delivered(Optional.empty());
        }
        return new Rejected(new Reason(
                "MH-OUT-CONFLICT",
                target.address() + " answered 409: "
                        + (there.isPresent()
                                ? "another content is there under this delivery's id"
                                : "something is there under this delivery's id, and no ETag says what")
                        + ". Ask the partner what it is."));
    }

    private HttpRequest request(HandOver handOver, String token) {
        var request = HttpRequest.newBuilder(addressOf(handOver))
                .header("Content-Type", handOver.mediaType())
                .header("Accept", "application/json")
                .header("Idempotency-Key", handOver.deliveryId())
                .header("Authorization", "Bearer " + token);
        target.proof().on(request, handOver.content(), handOver.mediaType());
        var content = BodyPublishers.ofByteArray(handOver.content());
        return switch (target.method()) {
            case POST -> request.POST(content).build();
            case PUT ->
                request.header(
                                "Content-Digest",
                                EntityTag.of(handOver.content()).contentDigest())
                        .PUT(content)
                        .build();
        };
    }

    private URI addressOf(HandOver handOver) {
        return switch (target.method()) {
            case POST -> target.address();
            case PUT -> URI.create(target.address() + "/" + handOver.deliveryId());
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
        if (target.token() instanceof ClientCredentials credentials) {
            credentials.close();
        }
    }
}
