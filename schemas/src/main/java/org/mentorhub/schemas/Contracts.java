package org.mentorhub.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JSON Schemas of {@code schemas/contracts/}: the one truth of what a document may hold. Everything else that knows the model
 * (catalogue, validator, generator) is made from them.
 */
public final class Contracts {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SHARED = "../../common/v1/schema.json#/$defs/";
    private static final String OWN = "#/$defs/";
    private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

    private Contracts() {}

    /** The schema of a document, version 1, every reference replaced by what it names, whose name stands in {@code x-def}. Not to be changed. */
    public static ObjectNode v1(DocumentType type) {
        return v1(type.id());
    }

    /** The schema of a notice, version 1, references replaced in the same way. Not to be changed. */
    public static ObjectNode noticeV1() {
        return v1("notice");
    }

    /** The types that the contracts share, by name, references replaced in the same way. Not to be changed. */
    public static ObjectNode typesV1() {
        return (ObjectNode) v1("common").path("$defs");
    }

    private static ObjectNode v1(String name) {
        return READ.computeIfAbsent(name, key -> (ObjectNode) resolve(file(key), file("common")));
    }

    private static JsonNode resolve(JsonNode node, JsonNode common) {
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> resolved.add(resolve(item, common)));
            return resolved;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode resolved = JsonNodeFactory.instance.objectNode();
            if (object.has("$ref")) {
                String name = definitionName(object.path("$ref").asText());
                resolved.setAll((ObjectNode) resolve(definition(name, common), common));
                resolved.put("x-def", name);
            }
            // What stands beside a reference is said of this use of it: its own title, class and standard.
            object.properties().forEach(member -> {
                if (!member.getKey().equals("$ref")) {
                    resolved.set(member.getKey(), resolve(member.getValue(), common));
                }
            });
            return resolved;
        }
        return node;
    }

    private static String definitionName(String reference) {
        return reference.substring(
                reference.startsWith(SHARED) ? SHARED.length() : reference.startsWith(OWN) ? OWN.length() : 0);
    }

    private static JsonNode definition(String name, JsonNode common) {
        JsonNode definition = common.path("$defs").get(name);
        if (definition == null) {
            throw new IllegalStateException("contracts/common/v1/schema.json has no definition " + name);
        }
        return definition;
    }

    private static JsonNode file(String name) {
        String path = "/contracts/" + name + "/v1/schema.json";
        try (InputStream in = Contracts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
