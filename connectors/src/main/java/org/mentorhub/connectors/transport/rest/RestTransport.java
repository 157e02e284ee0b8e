package org.mentorhub.connectors.transport.rest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HttpVerdict;
import org.mentorhub.connectors.transport.Transport;

/** Posts each delivery to one address. The answer's status decides; its body is let go unread. */
public final class RestTransport implements Transport {
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
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request(handOver), BodyHandlers.discarding());
        try {
            HttpResponse<Void> whole = answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return verdict.ofStatus(whole.statusCode(), whole.headers());
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

    private HttpRequest request(HandOver handOver) {
        return HttpRequest.newBuilder(target.address())
                .header("Content-Type", handOver.mediaType())
                .header("Idempotency-Key", handOver.deliveryId())
                .header("Authorization", "Bearer " + target.bearerToken().get())
                .POST(BodyPublishers.ofByteArray(handOver.content()))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
