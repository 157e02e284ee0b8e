package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * HOMERe's own service: takes candidate dossiers behind a bearer token. An {@code Idempotency-Key} that it knows has no second effect.
 */
public final class HomereService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/dossiers";

    private final String bearer;
    private final HttpServer server;
    private final Arrivals arrivals = new Arrivals();

    /**
     * Starts its service on a free port.
     *
     * @param token that the hub has to show
     */
    public HomereService(String token) throws IOException {
        bearer = "Bearer " + token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext(PATH, this::dossier);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where it takes dossiers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** What it has got. */
    public Arrivals arrivals() {
        return arrivals;
    }

    private void dossier(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        if (!bearer.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            call.sendResponseHeaders(401, -1);
            return;
        }
        String reference = JSON.readTree(content).path("reference").asText();
        arrivals.enter(
                String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key")),
                new Arrived(DocumentType.CANDIDATE_DOSSIER, reference, 1),
                content);
        byte[] answer = "{\"statut\":\"recu\"}".getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        try (var out = call.getResponseBody()) {
            out.write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
