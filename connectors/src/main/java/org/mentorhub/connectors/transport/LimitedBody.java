package org.mentorhub.connectors.transport;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects an answer's body, and lets go of one that is too long. */
public final class LimitedBody implements BodySubscriber<LimitedBody.Content> {

    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Content> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /** @param limit bytes that are kept at most */
    public LimitedBody(int limit) {
        this.limit = limit;
    }

    /**
     * What was collected.
     *
     * @param whole whether that is all of it
     * @param bytes empty where it is not
     */
    public record Content(boolean whole, byte[] bytes) {}

    @Override
    public CompletionStage<Content> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] more = new byte[part.remaining()];
            part.get(more);
            if (bytes.size() + more.length > limit) {
                stop();
                return;
            }
            bytes.writeBytes(more);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new Content(true, bytes.toByteArray()));
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        body.complete(new Content(false, new byte[0]));
    }
}
