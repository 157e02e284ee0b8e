package org.mentorhub.connectors.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.transport.rest.PageForm;
import org.mentorhub.connectors.transport.rest.RestAnswer;
import org.mentorhub.connectors.transport.rest.RestMethod;
import org.mentorhub.schemas.DocumentType;

/**
 * OpenAPI 3.1 of the addresses of one partner that the hub calls. Documents are those of its dialect's JSON Schemas, which stand beside as
 * files.
 */
public final class ServedContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode contract = JSON.objectNode().put("openapi", "3.1.0");
    private final ObjectNode paths;

    private ServedContract(String partner) {
        contract.putObject("info")
                .put("title", partner + ": what Mentor Hub calls")
                .put("version", "1");
        paths = contract.putObject("paths");
    }

    /**
     * Where the hub hands over documents.
     *
     * @param path at the partner
     * @param method posted there, or put below under the delivery's id
     * @param schemas the file of the schema of each document that it receives as JSON
     * @param answer what the partner's answers mean; empty: their status says it
     * @param security how the hub proves itself, and how it signs bodies
     */
    public record Delivery(
            String path,
            RestMethod method,
            Map<DocumentType, String> schemas,
            Optional<RestAnswer> answer,
            RestSecurity security) {
        public Delivery {
            schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
        }
    }

    /**
     * Where the hub asks for what is new.
     *
     * @param path at the partner
     * @param form how it is asked for and read
     * @param schemas the file of the schema of what stands in the list
     * @param security how the hub proves itself
     */
    public record Listing(String path, PageForm form, Map<DocumentType, String> schemas, RestSecurity security) {
        public Listing {
            schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
        }
    }

    /** What a partner serves; nothing where it serves neither. */
    public static Optional<Artifact> of(String partner, Optional<Delivery> delivery, Optional<Listing> listing) {
        var served = new ServedContract(partner);
        delivery.ifPresent(served::add);
        listing.ifPresent(served::add);
        return served.paths.isEmpty()
                ? Optional.empty()
                : Optional.of(Artifact.json(
                        "partner.openapi.json", "OpenAPI 3.1 of what the hub calls at this partner", served.contract));
    }

    private void add(Delivery delivery) {
        boolean put = delivery.method() == RestMethod.PUT;
        ObjectNode operation = operation(put ? delivery.path() + "/{delivery}" : delivery.path(), put ? "put" : "post");
        operation
                .put("operationId", "deliver")
                .put("summary", "One document, once: a repeat has the same Idempotency-Key");
        delivery.security().ask(contract, operation);
        String id = "The id of the delivery; the hub repeats it until it has an answer.";
        if (put) {
            parameter(operation, "path", "delivery", id).put("required", true);
            parameter(operation, "header", "Content-Digest", "The SHA-256 of the body (RFC 9530).")
                    .put("required", true);
        }
        parameter(operation, "header", "Idempotency-Key", id).put("required", true);
        delivery.security().sign(operation);
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        json(body).setAll(OpenApiContract.oneOf(delivery.schemas()));
        answers(delivery, operation.putObject("responses"));
    }

    private static void answers(Delivery delivery, ObjectNode responses) {
        ObjectNode taken = answer(responses, "200", "Taken; a repeat of what was taken before gets the same answer.");
        delivery.answer().ifPresent(answer -> describe(answer, json(taken)));
        if (delivery.method() == RestMethod.PUT) {
            answer(responses, "409", "It is there already: delivered where the ETag is the SHA-256 of what was sent.")
                    .putObject("headers")
                    .putObject("ETag")
                    .put("description", "In hexadecimal digits.")
                    .putObject("schema")
                    .put("type", "string");
        }
        answer(responses, "422", "Refused for good, with the reasons.");
        answer(responses, "503", "Not now; the hub comes again.");
    }

    private static void describe(RestAnswer answer, ObjectNode schema) {
        ObjectNode code = JSON.objectNode()
                .put(
                        "description",
                        "Accepted: " + new TreeSet<>(answer.accepted()) + ", refused: "
                                + new TreeSet<>(answer.refused())
                                + "; without one of them the document is only delivered.");
        ArrayNode codes = code.putArray("examples");
        new TreeSet<>(answer.accepted()).forEach(codes::add);
        new TreeSet<>(answer.refused()).forEach(codes::add);
        ObjectNode reasons = JSON.objectNode().put("type", "array");
        reasons.putObject("items")
                .putArray("allOf")
                .add(at(answer.reasonCode(), JSON.objectNode()))
                .add(at(answer.reasonText(), JSON.objectNode()));
        schema.putArray("allOf").add(at(answer.code(), code)).add(at(answer.reasons(), reasons));
    }

    private void add(Listing listing) {
        ObjectNode operation = operation(listing.path(), "get");
        operation.put("operationId", "changes").put("summary", "What is new or was changed, page by page");
        listing.security().ask(contract, operation);
        PageForm form = listing.form();
        parameter(operation, "query", form.since(), "From which time on; the hub's first run leaves it out.")
                .withObject("/schema")
                .put("format", "date-time");
        parameter(operation, "query", form.cursor(), "Of the next page, as the page before gave it.");
        ObjectNode responses = operation.putObject("responses");
        ObjectNode items = JSON.objectNode().put("type", "array");
        ObjectNode changed = JSON.objectNode().put("type", "string").put("format", "date-time");
        items.putObject("items")
                .putArray("allOf")
                .add(OpenApiContract.oneOf(listing.schemas()))
                .add(at(form.changed(), changed));
        ObjectNode next = JSON.objectNode().put("description", "Missing or null on the last page.");
        next.putArray("type").add("string").add("number").add("null");
        json(answer(responses, "200", "A page."))
                .putArray("allOf")
                .add(at(form.items(), items))
                .add(at(form.next(), next));
        answer(responses, "503", "Not now; the hub comes again.");
    }

    private ObjectNode operation(String path, String method) {
        return paths.withObject(JsonPointer.empty().appendProperty(path)).putObject(method);
    }

    private static ObjectNode parameter(ObjectNode operation, String in, String name, String about) {
        ObjectNode parameter = operation
                .withArray("/parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("description", about);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode answer(ObjectNode responses, String status, String about) {
        return responses.putObject(status).put("description", about);
    }

    private static ObjectNode json(ObjectNode message) {
        return message.putObject("content").putObject("application/json").putObject("schema");
    }

    /** A schema that has that one at a place in it. */
    private static ObjectNode at(JsonPointer place, ObjectNode schema) {
        if (place.matches()) {
            return schema;
        }
        ObjectNode around = JSON.objectNode().put("type", "object");
        around.putObject("properties").set(place.getMatchingProperty(), at(place.tail(), schema));
        return around;
    }
}
