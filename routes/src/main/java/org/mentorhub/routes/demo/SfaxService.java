package org.mentorhub.routes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.schemas.DocumentType;

/**
 * Sfax's own service: lists its reports page by page at {@code /mobilite/suivis}, takes documents that are put below
 * {@code /mobilite/documents/}, and notices at {@code /mobilite/avis}. As the real habit is, its last page names its last report twice, and
 * what it has already it answers with 409 and the digest of what is there.
 */
public final class SfaxService implements Simulator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    private final String token;
    private final HttpServer server;
    private final Map<String, JsonNode> reports = new LinkedHashMap<>();
    private final Map<String, Digest> stored = new HashMap<>();
    private final Arrivals arrivals = new Arrivals();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final AtomicInteger pagesUntilDown = new AtomicInteger(Integer.MAX_VALUE);

    /**
     * Starts it on a free port.
     *
     * @param token that the hub has to show
     */
    public SfaxService(String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/mobilite/suivis", this::list);
        server.createContext("/mobilite/documents/", this::store);
        server.createContext("/mobilite/avis", this::note);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where the hub finds a resource: {@code suivis}, {@code documents}, {@code avis}. */
    public URI address(String resource) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mobilite/" + resource);
    }

    /** A report is new, or changed: the hub finds it when it asks next. */
    public synchronized void publish(byte[] report) throws IOException {
        var content = JSON.readTree(report);
        reports.put(content.path("id").asText(), content);
    }

    /** What it has got. */
    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    /** What it was told of its reports. */
    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** After so many pages it answers one call with 503. */
    public void breakOffAfter(int pages) {
        pagesUntilDown.set(pages);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void list(HttpExchange call) throws IOException {
        if (isStranger(call)) {
            answer(call, 401, "{}");
        } else if (pagesUntilDown.getAndDecrement() == 0) {
            answer(call, 503, "{}");
        } else {
            answer(call, 200, page(query(call.getRequestURI())));
        }
    }

    private synchronized String page(Map<String, String> query) throws IOException {
        var since = Optional.ofNullable(query.get("modifie_depuis")).map(Instant::parse);
        int from = Integer.parseInt(query.getOrDefault("curseur", "0"));
        var changed = reports.values().stream()
                .filter(report -> since.isEmpty() || !changedAt(report).isBefore(since.get()))
                .sorted((one, other) -> changedAt(one).compareTo(changedAt(other)))
                .toList();
        var page = new ArrayList<>(changed.subList(from, Math.min(changed.size(), from + PAGE)));
        var answer = JSON.createObjectNode();
        boolean last = from + PAGE >= changed.size();
        if (last && !page.isEmpty()) {
            page.add(page.getLast());
        }
        answer.putArray("suivis").addAll(page);
        answer.put("curseur", last ? null : String.valueOf(from + PAGE));
        return JSON.writeValueAsString(answer);
    }

    private static Instant changedAt(JsonNode report) {
        return OffsetDateTime.parse(report.path("maj_le").asText()).toInstant();
    }

    private void store(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        if (isStranger(call)) {
            answer(call, 401, "{}");
        } else if (call.getRequestMethod().equals("PUT")) {
            var path = call.getRequestURI().getPath();
            put(call, path.substring(path.lastIndexOf('/') + 1), content);
        } else {
            answer(call, 405, "{}");
        }
    }

    private void put(HttpExchange call, String id, byte[] content) throws IOException {
        var there = enter(id, content);
        call.getResponseHeaders()
                .set("ETag", "\"" + there.orElseGet(() -> Digest.of(content)).hex() + "\"");
        answer(call, there.isPresent() ? 409 : 201, "{}");
    }

    /** Keeps what is new; answers with the digest of what was there before. */
    private synchronized Optional<Digest> enter(String id, byte[] content) throws IOException {
        var document = JSON.readTree(content);
        var arrived = document.has("numero")
                ? new Arrived(
                        DocumentType.TRAINING_CERTIFICATE,
                        document.path("numero").asText(),
                        1)
                : new Arrived(
                        DocumentType.PLACEMENT_REPORT,
                        document.path("id").asText(),
                        document.path("version").asInt(1));
        arrivals.enter(id, arrived, content);
        return Optional.ofNullable(stored.putIfAbsent(id, Digest.of(content)));
    }

    private void note(HttpExchange call) throws IOException {
        byte[] content = call.getRequestBody().readAllBytes();
        if (isStranger(call)) {
            answer(call, 401, "{}");
        } else {
            notices.add(new String(content, StandardCharsets.UTF_8));
            answer(call, 200, "{}");
        }
    }

    private boolean isStranger(HttpExchange call) {
        return !("Bearer " + token).equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (var one : Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                query.put(
                        one.substring(0, equals), URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
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
