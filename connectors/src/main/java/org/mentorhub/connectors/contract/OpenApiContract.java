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
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.schemas.DocumentType;

/**
 * OpenAPI 3.1 for one partner: of the hub's addresses that it calls, and of its own that the hub posts to. Documents are those of its
 * dialect's JSON Schemas, which stand beside as files.
 */
public final class OpenApiContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String HUB = "/contracts/hub/v1/openapi.json";
    private static final String PARTNER = "{partner}";
    private static final String UNKNOWN_CALLER = "Unauthenticated";

    private OpenApiContract() {}

    /**
     * The hub's own contract as one partner meets it: its id in the addresses, its documents in the bodies.
     *
     * @param partner its id
     * @param schemas the file of the schema of each document that it sends as JSON
     * @param security how the partner proves itself, and how bodies are signed
     */
    public static Artifact calls(String partner, Map<DocumentType, String> schemas, RestSecurity security) {
        ObjectNode contract = hub();
        if (security.isByCertificate()) {
            security.ask(contract);
            ((ObjectNode) contract.path("paths")).remove("/oauth2/token");
            ((ObjectNode) contract.at("/components/responses/" + UNKNOWN_CALLER))
                    .put("description", "No certificate that is known as this partner's.");
        }
        contract.path("components").path("responses").properties().forEach(answer -> {
            // before it is known who calls, nobody is there to sign for
            if (!answer.getKey().equals(UNKNOWN_CALLER)) {
                security.signAnswer((ObjectNode) answer.getValue());
            }
        });
        ((ObjectNode) contract.path("info")).put("title", "Mentor Hub for " + partner);
        ObjectNode paths = JSON.objectNode();
        contract.path("paths").properties().forEach(path -> {
            ObjectNode operations = (ObjectNode) path.getValue();
            operations.forEach(operation -> withoutPartner((ObjectNode) operation));
            if (path.getKey().contains(PARTNER)) {
                operations.forEach(operation -> sign((ObjectNode) operation, security));
            }
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
     * @param place where the hub posts, or below which it puts
     * @param schemas the file of the schema of each document that it receives as JSON
     * @param security how the hub proves itself, and how it signs bodies
     */
    public static Artifact serves(
            String partner, Place place, Map<DocumentType, String> schemas, RestSecurity security) {
        ObjectNode contract = JSON.objectNode().put("openapi", "3.1.0");
        contract.putObject("info")
                .put("title", partner + ": what Mentor Hub posts")
                .put("version", "1");
        security.ask(contract);
        ObjectNode deliver = place.in(contract.putObject("paths"));
        security.sign(deliver);
        ObjectNode body = deliver.putObject("requestBody").put("required", true);
        body.putObject("content").putObject("application/json").set("schema", oneOf(schemas));
        ObjectNode responses = deliver.putObject("responses");
        responses.putObject("200").put("description", "Taken; a repeat of what was taken before gets the same answer.");
        if (place.method() == RestMethod.PUT) {
            responses
                    .putObject("409")
                    .put(
                            "description",
                            "It is there already: delivered where the ETag is the SHA-256 of what was sent.")
                    .putObject("headers")
                    .putObject("ETag")
                    .put("description", "In hexadecimal digits.")
                    .putObject("schema")
                    .put("type", "string");
        }
        responses.putObject("422").put("description", "Refused for good, with the reasons.");
        responses.putObject("503").put("description", "Not now; the hub comes again.");
        return Artifact.json("partner.openapi.json", "OpenAPI 3.1 of what the hub posts to this partner", contract);
    }

    /**
     * Where the hub hands over.
     *
     * @param path at the partner
     * @param method posted there, or put below under the delivery's id
     */
    public record Place(String path, RestMethod method) {
        private ObjectNode in(ObjectNode paths) {
            boolean put = method == RestMethod.PUT;
            ObjectNode operation =
                    paths.putObject(put ? path + "/{delivery}" : path).putObject(put ? "put" : "post");
            operation
                    .put("operationId", "deliver")
                    .put("summary", "One document, once: a repeat has the same Idempotency-Key");
            ArrayNode parameters = operation.putArray("parameters");
            String id = "The id of the delivery; the hub repeats it until it has an answer.";
            if (put) {
                parameter(parameters, "path", "delivery", id);
                parameter(parameters, "header", "Content-Digest", "The SHA-256 of the body (RFC 9530).");
            }
            parameter(parameters, "header", "Idempotency-Key", id);
            return operation;
        }

        private static void parameter(ArrayNode parameters, String in, String name, String about) {
            parameters
                    .addObject()
                    .put("name", name)
                    .put("in", in)
                    .put("required", true)
                    .put("description", about)
                    .putObject("schema")
                    .put("type", "string");
        }
    }

    private static void sign(ObjectNode operation, RestSecurity security) {
        if (operation.has("requestBody")) {
            security.sign(operation);
        }
        operation.path("responses").forEach(answer -> {
            if (answer.has("content")) {
                security.signAnswer((ObjectNode) answer);
            }
        });
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
