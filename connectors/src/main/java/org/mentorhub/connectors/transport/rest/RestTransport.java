package org.mentorhub.connectors.transport.rest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HttpVerdict;
import org.mentorhub.connectors.transport.LimitedBody;
import org.mentorhub.connectors.transport.Transport;

/** Posts each delivery to one address. The answer's status decides; its body may hold the partner's word. */
public final class RestTransport implements Transport {
    private static final int LARGEST_ANSWER = 1 << 20;

    private final RestTarget target;
    private final HttpVerdict verdict;
    private final HttpClient client;

    /** @param target where and how the partner takes calls */
    public RestTransport(RestTarget target) {
        this.target = target;
        this.verdict = new HttpVerdict(target.address(), target.clock());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(target.connectTimeout())
                .build();
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        return switch (target.token().current()) {
            case BearerToken.Answer.None none -> none.result();
            case BearerToken.Answer.Token token -> send(request(handOver, token.value()));
        };
    }

    private HandOverResult send(HttpRequest request) {
        CompletableFuture<HttpResponse<LimitedBody.Content>> answer =
                client.sendAsync(request, unused -> new LimitedBody(LARGEST_ANSWER));
        try {
            return result(answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
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

    private HandOverResult result(HttpResponse<LimitedBody.Content> whole) {
        if (whole.statusCode() == 401) {
            target.token().refused();
        }
        var result = verdict.ofStatus(whole.statusCode(), whole.headers());
        return result instanceof Delivered
                ? new Delivered(
                        target.answer().flatMap(rules -> rules.read(whole.body().bytes())))
                : result;
    }

    private HttpRequest request(HandOver handOver, String token) {
        return HttpRequest.newBuilder(target.address())
                .header("Content-Type", handOver.mediaType())
                .header("Accept", "application/json")
                .header("Idempotency-Key", handOver.deliveryId())
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(handOver.content()))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
        if (target.token() instanceof ClientCredentials credentials) {
            credentials.close();
        }
    }
}
