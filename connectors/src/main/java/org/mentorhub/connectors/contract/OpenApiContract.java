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
 * OpenAPI 3.1 of the hub's addresses that one partner calls. Documents are those of its dialect's JSON Schemas, which stand beside as
 * files.
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
            ((ObjectNode) contract.path("components")).remove("securitySchemes");
            security.ask(contract, contract);
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

    static ObjectNode oneOf(Map<DocumentType, String> schemas) {
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
