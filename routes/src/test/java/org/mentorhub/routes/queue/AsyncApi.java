package org.mentorhub.routes.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contract of the hub's queues, as it is served. */
final class AsyncApi {
    private AsyncApi() {}

    static JsonNode contract() {
        return read("contracts/hub/v1/asyncapi.json");
    }

    static JsonNode read(String resource) {
        try (var file = AsyncApi.class.getClassLoader().getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    /** The headers that everything has that the hub sends. */
    static String[] requiredHeaders() {
        return contract()
                .at("/components/schemas/deliveredHeaders/required")
                .valueStream()
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }
}
