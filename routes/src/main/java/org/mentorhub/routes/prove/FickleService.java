package org.mentorhub.routes.prove;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * What stands before a partner's own web service and is in a {@link Mood} at times: then it answers in the service's stead, or spoils its answer. The
 * service behind it stays as it is.
 */
final class FickleService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WAITING = 50;
    private static final String RETRY_AFTER_SECONDS = "1";

    /** What the client of the JDK sets by itself, and what belongs to one connection. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private final URI service;
    private final Mood mood;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts it on a free port.
     *
     * @param service the partner's own
     * @param mood what happens to which call
     */
    FickleService(URI service, Mood mood) throws IOException {
        this.service = service;
        this.mood = mood;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** An address of the service, here. */
    URI before(URI address) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + address.getRawPath());
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        try (call) {
            Optional<FaultKind> fault = mood.next();
            if (fault.isEmpty()) {
                whole(call, passedOn(call, content));
            } else {
                spoil(fault.get(), call, content);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever does not answer closes the connection at the end. */
    private void spoil(FaultKind fault, HttpExchange call, byte[] content) throws IOException, InterruptedException {
        switch (fault) {
            case ANSWER_401 -> call.sendResponseHeaders(401, -1);
            case ANSWER_429 -> {
                call.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
                call.sendResponseHeaders(429, -1);
            }
            case ANSWER_500 -> {
                passOnAtTimes(call, content);
                call.sendResponseHeaders(500, -1);
            }
            case HALF_ANSWER -> half(call, passedOn(call, content));
            case NO_ANSWER -> {
                passOnAtTimes(call, content);
                boolean ignored = closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            default -> passedOn(call, content);
        }
    }

    private void passOnAtTimes(HttpExchange call, byte[] content) throws IOException, InterruptedException {
        if (mood.coin()) {
            passedOn(call, content);
        }
    }

    private HttpResponse<byte[]> passedOn(HttpExchange call, byte[] content) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        service.resolve(call.getRequestURI().getRawPath()))
                .timeout(PATIENCE)
                .method(call.getRequestMethod(), BodyPublishers.ofByteArray(content));
        call.getRequestHeaders().forEach((name, values) -> {
            if (isOfTheCall(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void whole(HttpExchange call, HttpResponse<byte[]> answer) throws IOException {
        call.getResponseBody().write(begin(call, answer));
    }

    private static void half(HttpExchange call, HttpResponse<byte[]> answer) throws IOException {
        byte[] body = begin(call, answer);
        call.getResponseBody().write(body, 0, body.length / 2);
        call.getResponseBody().flush();
    }

    private static byte[] begin(HttpExchange call, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isOfTheCall(name)) {
                values.forEach(value -> call.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = answer.body();
        call.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        return body;
    }

    private static boolean isOfTheCall(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.shutdownNow();
    }
}
