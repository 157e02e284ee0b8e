package org.mentorhub.routes.demo.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.schemas.PartnerId;

/** Whoever watches the hub on its management port: asks how deliveries stand, and has scheduled work done now. */
public final class Operator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String management;
    private final String token;

    /**
     * @param management the hub's management address, with {@code /manage}
     * @param token the operator's
     */
    public Operator(String management, String token) {
        this.management = management;
        this.token = token;
    }

    /** In which state a delivery is: {@code acknowledged}. */
    public String state(String delivery) throws IOException {
        return call("GET", "/deliveries/" + delivery).path("state").asText("unknown");
    }

    /** How often the hub has tried to hand a delivery over. */
    public int attempts(String delivery) throws IOException {
        return call("GET", "/deliveries/" + delivery).path("attempts").asInt();
    }

    /** Has the hub look at the partner's server now instead of at its next hour. */
    public void pickUpNow(PartnerId partner) throws IOException {
        call("POST", "/schedules/" + partner + "/pickup");
    }

    /** Has the hub drop what waits for the partner now instead of at its next hour. */
    public void dropNow(PartnerId partner) throws IOException {
        call("POST", "/schedules/" + partner + "/drop");
    }

    /** Deliveries to a partner of which nobody knows whether they arrived. */
    public List<String> inDoubt(PartnerId partner) throws IOException {
        List<String> doubtful = new ArrayList<>();
        for (JsonNode waiting :
                call("GET", "/dead?partner=" + partner + "&limit=1000").path("dead")) {
            if (waiting.path("state").asText().equals("in_doubt")) {
                doubtful.add(waiting.path("delivery").asText());
            }
        }
        return doubtful;
    }

    /** Has a delivery in doubt taken for arrived, since the partner says that it has it. */
    public void confirm(String delivery) throws IOException {
        resolve(delivery, "delivered", "the partner has it");
    }

    /** Has a delivery in doubt sent again, since the partner says that it lacks it. */
    public void repeat(String delivery) throws IOException {
        resolve(delivery, "repeat", "the partner lacks it");
    }

    private void resolve(String delivery, String outcome, String reason) throws IOException {
        var decision = JSON.createObjectNode().put("outcome", outcome).put("reason", reason);
        call("POST", "/deliveries/" + delivery + "/resolve", decision.toString());
    }

    /** The exchanges that a partner's own id of a document leads to. */
    List<String> named(PartnerId partner, String id) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode known :
                call("GET", "/identities?partner=" + partner + "&known=" + id).path("known")) {
            known.path("documents").forEach(document -> found.add(document.asText()));
        }
        return found;
    }

    /** How many identities are in doubt. */
    int doubts() throws IOException {
        return call("GET", "/identities").path("open").asInt();
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode call(String method, String path) throws IOException {
        return call(method, path, "{}");
    }

    private JsonNode call(String method, String path, String content) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(management + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(content))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException(
                        "the hub answered " + response.statusCode() + " to " + path + ": " + response.body());
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
