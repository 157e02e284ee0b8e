package org.mentorhub.connectors.transport.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.HttpVerdict;
import org.mentorhub.connectors.transport.LimitedBody;

/** Gets pages of a partner's list of new documents. Nothing at the partner's changes by it, so any failure may be tried again. */
public final class PageClient implements AutoCloseable {
    private final RestTarget target;
    private final PageForm form;
    private final int largest;
    private final HttpVerdict verdict;
    private final HttpClient client;

    /**
     * @param target where the list is
     * @param form how it is asked for and read
     * @param largest bytes of a page, at most
     */
    public PageClient(RestTarget target, PageForm form, int largest) {
        this.target = target;
        this.form = form;
        this.largest = largest;
        this.verdict = new HttpVerdict(target.address(), target.clock());
        this.client = target.proof()
                .on(HttpClient.newBuilder())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(target.connectTimeout())
                .build();
    }

    /** What came of asking for a page. */
    public sealed interface Fetched {

        /** A page. */
        record Got(Page page) implements Fetched {}

        /**
         * None.
         *
         * @param result why, and how long the partner asks to wait
         */
        record Failed(NotDelivered result) implements Fetched {}
    }

    /**
     * Asks for one page.
     *
     * @param since changes from that time on; empty: all there is
     * @param cursor of the page, as the page before it gave it; empty: the first
     */
    public Fetched fetch(Optional<Instant> since, Optional<String> cursor) {
        return switch (target.token().current()) {
            case BearerToken.Answer.None none -> new Fetched.Failed(none.result());
            case BearerToken.Answer.Token token -> fetch(request(address(since, cursor), token.value()));
        };
    }

    private Fetched fetch(HttpRequest request) {
        CompletableFuture<HttpResponse<LimitedBody.Content>> answer =
                client.sendAsync(request, unused -> new LimitedBody(largest));
        try {
            return fetched(answer.get(target.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return failed(verdict.late(target.answerTimeout()));
        } catch (ExecutionException failed) {
            return failed(verdict.ofFailure(failed.getCause()));
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(verdict.stopped());
        }
    }

    private Fetched fetched(HttpResponse<LimitedBody.Content> answer) {
        if (answer.statusCode() == 401) {
            target.token().refused();
        }
        if (answer.statusCode() != 200) {
            return failed(verdict.ofStatus(answer.statusCode(), answer.headers()));
        }
        if (!answer.body().whole()) {
            return unreadable("more than " + largest + " bytes: ask the partner for smaller pages");
        }
        try {
            return new Fetched.Got(Page.read(answer.body().bytes(), form));
        } catch (IOException noPage) {
            return unreadable("no page as its dialect's " + RestFile.NAME + " has it");
        }
    }

    private Fetched unreadable(String what) {
        return new Fetched.Failed(new NotDelivered(
                new Reason("MH-OUT-ANSWER", target.address() + " answered with " + what + "."), Optional.empty()));
    }

    private Fetched failed(HandOverResult result) {
        return new Fetched.Failed(
                switch (result) {
                    case NotDelivered not -> not;
                    case HandOverResult.Unknown unknown -> new NotDelivered(unknown.reason(), Optional.empty());
                    case HandOverResult.Rejected rejected -> new NotDelivered(rejected.reason(), Optional.empty());
                    case HandOverResult.Delivered noPage ->
                        new NotDelivered(
                                new Reason("MH-OUT-ANSWER", target.address() + " answered without a page."),
                                Optional.empty());
                });
    }

    private URI address(Optional<Instant> since, Optional<String> cursor) {
        List<String> query = new ArrayList<>();
        since.ifPresent(from -> query.add(form.since() + "=" + URLEncoder.encode(from.toString(), UTF_8)));
        cursor.ifPresent(at -> query.add(form.cursor() + "=" + URLEncoder.encode(at, UTF_8)));
        return query.isEmpty() ? target.address() : URI.create(target.address() + "?" + String.join("&", query));
    }

    private static HttpRequest request(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .GET()
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
