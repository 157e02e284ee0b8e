package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One call to a hub, and its answer as a value. */
final class HubCall {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private HubCall() {}

    static Answer send(HttpRequest request) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var response = client.send(request, BodyHandlers.ofString());
            return answer(response.statusCode(), response.body());
        } catch (IOException silent) {
            return new Answer.NoHub("the hub at " + request.uri().getAuthority() + " does not answer ("
                    + silent.getMessage() + "); see its log, or start it with 'hub start'");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NoHub("interrupted");
        }
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
