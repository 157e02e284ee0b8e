package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.schemas.DocumentType;

/**
 * OpenAPI 3.1 for one partner: of the hub's addresses that it calls, and of its own that the hub posts to. Documents are those of its
 * dialect's JSON Schemas, which stand beside as files.
 */
public final class OpenApiContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String HUB = "/contracts/hub/v1/openapi.json";
    private static final String PARTNER = "{partner}";

    private OpenApiContract() {}

    /**
     * The hub's own contract as one partner meets it: its id in the addresses, its documents in the bodies.
     *
     * @param partner its id
     * @param schemas the file of the schema of each document that it sends as JSON
     */
    public static Artifact calls(String partner, Map<DocumentType, String> schemas) {
        ObjectNode contract = hub();
        ((ObjectNode) contract.path("info")).put("title", "Mentor Hub for " + partner);
        ObjectNode paths = JSON.objectNode();
        contract.path("paths").properties().forEach(path -> {
            ObjectNode operations = (ObjectNode) path.getValue();
            operations.forEach(operation -> withoutPartner((ObjectNode) operation));
            if (!schemas.isEmpty()) {
                operations.forEach(operation -> documents((ObjectNode) operation, schemas));
            }
            paths.set(path.getKey().replace(PARTNER, partner), operations);
        });
        contract.set("paths", paths);
        return Artifact.json("hub.openapi.json", "OpenAPI 3.1 of the hub's addresses for this partner", contract);
    }

    /**
     * What the partner serves and the hub calls.
     *
     * @param partner its id
     * @param address where the hub posts: path and all
     * @param schemas the file of the schema of each document that it receives as JSON
     */
    public static Artifact serves(String partner, String address, Map<DocumentType, String> schemas) {
        ObjectNode contract = JSON.objectNode().put("openapi", "3.1.0");
        contract.putObject("info")
                .put("title", partner + ": what Mentor Hub posts")
                .put("version", "1");
        ObjectNode post = contract.putObject("paths").putObject(address).putObject("post");
        post.put("operationId", "deliver").put("summary", "One document, once: a repeat has the same Idempotency-Key");
        post.putArray("parameters")
                .addObject()
                .put("name", "Idempotency-Key")
                .put("in", "header")
                .put("required", true)
                .put("description", "The id of the delivery; the hub repeats it until it has an answer.")
                .putObject("schema")
                .put("type", "string");
        ObjectNode body = post.putObject("requestBody").put("required", true);
        body.putObject("content").putObject("application/json").set("schema", oneOf(schemas));
        ObjectNode responses = post.putObject("responses");
        responses.putObject("200").put("description", "Taken; a repeat of what was taken before gets the same answer.");
        responses.putObject("422").put("description", "Refused for good, with the reasons.");
        responses.putObject("503").put("description", "Not now; the hub comes again.");
        return Artifact.json("partner.openapi.json", "OpenAPI 3.1 of what the hub posts to this partner", contract);
    }

    private static void withoutPartner(ObjectNode operation) {
        if (operation.path("parameters") instanceof ArrayNode parameters) {
            List<JsonNode> others = new ArrayList<>();
            parameters.forEach(each -> {
                if (!each.path("$ref").asText().endsWith("/partner")) {
                    others.add(each);
                }
            });
            operation.putArray("parameters").addAll(others);
        }
    }

    private static void documents(ObjectNode operation, Map<DocumentType, String> schemas) {
        boolean takes = List.of("submit", "validate")
                .contains(operation.path("operationId").asText());
        if (takes
                && operation.path("requestBody").path("content").path("application/json") instanceof ObjectNode json) {
            json.set("schema", oneOf(schemas));
        }
    }

    private static ObjectNode oneOf(Map<DocumentType, String> schemas) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode each = schema.putArray("anyOf");
        schemas.values().forEach(file -> each.addObject().put("$ref", file));
        return schema;
    }

    private static ObjectNode hub() {
        try (InputStream in = OpenApiContract.class.getResourceAsStream(HUB)) {
            if (in == null) {
                throw new IllegalStateException(HUB + " is not on the class path");
            }
            return (ObjectNode) new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(HUB, e);
        }
    }
}
