package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;

/** What of the canonical model stands behind an element of its XML twin: made of the JSON Schema, once. */
sealed interface XmlTwin {

    /**
     * A group: an element a property, in this order.
     *
     * @param members by the element's name
     */
    record Group(Map<Name, Member> members) implements XmlTwin {}

    /** A value. */
    enum Value implements XmlTwin {
        /** Blanks at the ends count. */
        FREE_TEXT,
        /** White space at the ends is XML's, not the value's. */
        TOKEN,
        /** White space anywhere is XML's. */
        BASE64,
        NUMBER,
        BOOLEAN
    }

    /**
     * A property.
     *
     * @param name of the property
     * @param element of the same name
     * @param place in the order of the schema
     * @param list whether the element repeats
     * @param twin what it holds
     */
    record Member(Name name, Name element, int place, boolean list, XmlTwin twin) {}

    /** The twin of a schema whose references are resolved. */
    static XmlTwin of(JsonNode schema, Names model, Names elements) {
        return switch (schema.path("type").asText()) {
            case "object" -> group(schema, model, elements);
            case "number", "integer" -> Value.NUMBER;
            case "boolean" -> Value.BOOLEAN;
            default -> text(schema);
        };
    }

    private static Group group(JsonNode schema, Names model, Names elements) {
        Map<Name, Member> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean list = property.getValue().path("type").asText().equals("array");
            JsonNode item = list ? property.getValue().path("items") : property.getValue();
            Name element = elements.of(property.getKey());
            members.put(
                    element,
                    new Member(model.of(property.getKey()), element, members.size(), list, of(item, model, elements)));
        }
        return new Group(members);
    }

    private static Value text(JsonNode schema) {
        if (schema.path("contentEncoding").asText().equals("base64")) {
            return Value.BASE64;
        }
        String type = schema.path("x-type").asText();
        return type.equals("Line") || type.equals("Text") ? Value.FREE_TEXT : Value.TOKEN;
    }
}
