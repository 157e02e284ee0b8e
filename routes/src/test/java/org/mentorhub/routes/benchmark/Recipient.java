package org.mentorhub.routes.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Takes every dossier at once, and remembers when each came first. */
final class Recipient implements AutoCloseable {
    private static final String PATH = "/api/dossiers";
    private static final byte[] TAKEN = "{\"statut\":\"recu\"}".getBytes(StandardCharsets.UTF_8);
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final HttpServer server;

    Recipient() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext(PATH, this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** When the dossier of that reference came first, by the clock of {@link System#nanoTime}. */
    Map<String, Long> arrivals() {
        return arrivals;
    }

    private void take(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        arrivals.putIfAbsent(reference(content), System.nanoTime());
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, TAKEN.length);
        try (var out = call.getResponseBody()) {
            out.write(TAKEN);
        }
    }

    private static String reference(byte[] content) throws IOException {
        try (var parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "reference".equals(parser.currentName())) {
                    return parser.nextTextValue();
                }
            }
        }
        throw new IOException("a dossier without reference");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
