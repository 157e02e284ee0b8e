package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/**
 * ANAPEC's own service: gives access tokens for the hub's client credentials, and takes placement reports at
 * {@code /mobilite/v2/rapports}. It knows an Idempotency-Key again, asks for patience when it is told to, and refuses a report about
 * nobody.
 */
public final class AnapecService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIFE_SECONDS = 300;
    private static final int RETRY_AFTER_SECONDS = 1;

    private final String credentials;
    private final Arrivals arrivals = new Arrivals();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Boolean> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final int port;
    private HttpServer server;

    /**
     * Starts it on a free port.
     *
     * @param clientId whom it gives tokens
     * @param secret that client's secret
     */
    public AnapecService(String clientId, String secret) throws IOException {
        credentials = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Where it takes reports. */
    public URI reports() {
        return URI.create("http://127.0.0.1:" + port + "/mobilite/v2/rapports");
    }

    /** Where it gives tokens. */
    public URI tokens() {
        return URI.create("http://127.0.0.1:" + port + "/oauth2/token");
    }

    /** What it has got. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Answers so many calls with 429 and asks to come again in a second, as it does in the morning. */
    public void beBusy(int calls) {
        busy.set(calls);
    }

    /** From now on nobody answers at its address. */
    public void goDown() {
        server.stop(0);
    }

    /** It answers again, and knows what it knew. */
    public void comeBack() throws IOException {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) throws IOException {
        var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        listening.createContext("/oauth2/token", this::token);
        listening.createContext("/mobilite/v2/rapports", this::report);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.start();
        return listening;
    }

    private void token(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        if (!("Basic " + credentials).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var token = UUID.randomUUID().toString();
        tokens.put(token, true);
        answer(
                call,
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + LIFE_SECONDS + "}");
    }

    private void report(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        var shown = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        if (!shown.startsWith("Bearer ") || !tokens.containsKey(shown.substring("Bearer ".length()))) {
            answer(call, 401, "{}");
        } else if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            call.getResponseHeaders().set("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
            answer(call, 429, "{}");
        } else {
            answer(call, 200, enter(String.valueOf(call.getRequestHeaders().getFirst("Idempotency-Key")), content));
        }
    }

    private synchronized String enter(String key, byte[] content) throws IOException {
        var report = JSON.readTree(content);
        var id = report.path("idRapport").asText();
        arrivals.enter(key, new Arrived(DocumentType.PLACEMENT_REPORT, id, 1), content);
        return answers.computeIfAbsent(key, first -> judge(report));
    }

    private static String judge(JsonNode report) {
        return report.path("beneficiaire").path("nom").asText().isEmpty()
                ? "{\"statut\":\"REJETE\",\"motifs\":[{\"code\":\"R01\",\"libelle\":\"Bénéficiaire inconnu\"}]}"
                : "{\"statut\":\"ACCEPTE\"}";
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, content.length);
        try (var out = call.getResponseBody()) {
            out.write(content);
        }
    }
}
