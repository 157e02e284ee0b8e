package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mentorhub.routes.admin.RunningHub;

/** Asks the hub that runs on a data directory, at its management address, with the operator's token. */
final class ManagementClient {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path data;

    ManagementClient(Path data) {
        this.data = data;
    }

    Answer get(String path) {
        return call("GET", path, Optional.empty());
    }

    Answer post(String path, ObjectNode body) {
        return call("POST", path, Optional.of(body));
    }

    /** A path segment or a query value as it may stand in an address. */
    static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer call(String method, String path, Optional<ObjectNode> body) {
        Optional<RunningHub> hub = RunningHub.find(data);
        if (hub.isEmpty()) {
            return new Answer.NoHub("no hub runs on " + data + "; start one with 'hub start'");
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var request = HttpRequest.newBuilder(URI.create(hub.get().management() + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + operatorToken())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.map(json -> BodyPublishers.ofString(json.toString()))
                                    .orElseGet(BodyPublishers::noBody))
                    .build();
            var response = client.send(request, BodyHandlers.ofString());
            return answer(response.statusCode(), response.body());
        } catch (IOException silent) {
            return new Answer.NoHub("the hub at " + hub.get().management() + " does not answer (" + silent.getMessage()
                    + "); see its log, or start it with 'hub start'");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NoHub("interrupted");
        }
    }

    private String operatorToken() throws IOException {
        return Files.readString(data.resolve("secrets").resolve("operator.token"))
                .trim();
    }

    private static Answer answer(int status, String body) {
        JsonNode content = content(body);
        if (status < 300) {
            return new Answer.Given(status, content);
        }
        String text = content.path("error").asText(content.path("detail").asText("the hub answered " + status));
        return new Answer.Refused(status, content, text);
    }

    private static JsonNode content(String body) {
        try {
            JsonNode content = JSON.readTree(body);
            return content instanceof MissingNode ? JSON.createObjectNode() : content;
        } catch (IOException noJson) {
            return JSON.createObjectNode().put("error", body.strip());
        }
    }
}
