package org.mentorhub.connectors.transport.rest;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.Transport;

/** Posts each delivery to one address. The answer's status decides; its body is let go unread. */
public final class RestTransport implements Transport {
    private final RestTarget target;
    private final RestAnswer answers;
    private final HttpClient client;

    /** @param target where and how the partner takes calls */
    public RestTransport(RestTarget target) {
        this.target = target;
        this.answers = new RestAnswer(target.address(), target.clock());
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
            return answers.classify(answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Unknown(new Reason(
                    "MH-OUT-TIMEOUT",
                    "No whole answer from " + target.address() + " within "
                            + target.answerTimeout().toSeconds() + " s."));
        } catch (ExecutionException failed) {
            return failure(failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Unknown(new Reason("MH-OUT-STOPPED", "The hub stopped while it waited for the answer."));
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

    private HandOverResult failure(@Nullable Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new NotDelivered(
                    new Reason(
                            "MH-OUT-CONNECT",
                            "No connection to " + target.address() + "; is the partner up, the address right?"),
                    Optional.empty());
        }
        return new Unknown(new Reason(
                "MH-OUT-LOST",
                "The connection to " + target.address() + " broke before the whole answer ("
                        + (cause == null ? "no cause" : cause.getClass().getSimpleName()) + ")."));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
