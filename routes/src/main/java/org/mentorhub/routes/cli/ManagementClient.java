package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mentorhub.routes.admin.RunningHub;

/** Asks the hub that runs on a data directory, at its management address, with the operator's token. */
final class ManagementClient {
    static final ObjectMapper JSON = new ObjectMapper();

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
            return none(data);
        }
        Path token = data.resolve("secrets").resolve("operator.token");
        try {
            return HubCall.send(HttpRequest.newBuilder(URI.create(hub.get().management() + path))
                    .timeout(HubCall.PATIENCE)
                    .header("Authorization", "Bearer " + Files.readString(token).trim())
                    .header("Content-Type", "application/json")
                    .header("From", System.getProperty("user.name", ""))
                    .method(
                            method,
                            body.map(json -> BodyPublishers.ofString(json.toString()))
                                    .orElseGet(BodyPublishers::noBody))
                    .build());
        } catch (IOException unreadable) {
            return new Answer.NoHub(
                    "the operator's token cannot be read from " + token + "; run this as the hub's user");
        }
    }

    static Answer none(Path data) {
        return new Answer.NoHub("no hub runs on " + data + "; start one with 'hub start'");
    }
}
