package org.mentorhub.schemas.xsd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mentorhub.schemas.CodeLists;

/**
 * Writes types. Each has a name, for two elements of one name in one content must have the same type: shared ones by their definition,
 * others by the way to them.
 */
final class XsdTypes {
    /** Marks what a document has otherwise than the shared definition, so that it becomes a type of its own. */
    static final String OWN = "x-own";

    private final XsdText out;
    private final CodeLists lists;
    private final String prefix;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Integer> constraints = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    XsdTypes(XsdText out, CodeLists lists, String prefix) {
        this.out = out;
        this.lists = lists;
        this.prefix = prefix;
    }

    /** A type that an element has used, to be written after it. */
    private record Waiting(String name, JsonNode schema) {}

    /** A document: its root element, its type, and all types that only it has. */
    void document(String root, JsonNode schema) {
        out.open("<xs:element name=\"" + root + "\" type=\"c:" + root + "\">");
        annotation(schema);
        constraints(root, schema);
        out.close("</xs:element>");
        waiting.add(new Waiting(root, schema));
        writeWaiting();
    }

    /** A shared type; of a list, that of its items. */
    void named(String name, JsonNode schema) {
        waiting.add(new Waiting(name, schema.path("type").asText().equals("array") ? schema.path("items") : schema));
        writeWaiting();
    }

    /** An element of a group. */
    void element(String group, XsdContent.Property property) {
        JsonNode schema = property.schema();
        boolean list = schema.path("type").asText().equals("array");
        JsonNode item = list ? schema.path("items") : schema;
        int least = property.required() ? 1 : 0;
        if (list && schema.path("minItems").intValue() != 1) {
            throw new IllegalStateException(property.name() + " may be an empty list, which XML cannot say");
        }
        String most = list ? " maxOccurs=\"" + schema.path("maxItems").intValue() + "\"" : "";
        String type = type(group + "-" + property.name(), schema, item);
        out.open("<xs:element name=\"" + property.name() + "\" type=\"" + type + "\""
                + (least == 0 ? " minOccurs=\"0\"" : "") + most + ">");
        annotation(schema);
        constraints(group + "-" + property.name(), item);
        out.close("</xs:element>");
    }

    private String type(String name, JsonNode schema, JsonNode item) {
        JsonNode shared = item.has("x-def") ? item : schema;
        if (shared.has("x-def") && !shared.has(OWN)) {
            return "c:" + shared.path("x-def").asText();
        }
        if (item.path("type").asText().equals("boolean")) {
            return "c:boolean";
        }
        waiting.add(new Waiting(name, item));
        return "c:" + name;
    }

    private void writeWaiting() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.poll();
            if (!written.add(next.name)) {
                continue;
            }
            if (next.schema.path("type").asText().equals("object")) {
                out.open("<xs:complexType name=\"" + next.name + "\">");
                new XsdContent(out, next.name, next.schema, this).write();
                out.close("</xs:complexType>");
            } else {
                new XsdSimple(out, lists).write(next.name, next.schema);
            }
        }
    }

    private void annotation(JsonNode schema) {
        out.open("<xs:annotation>");
        out.text(
                "xs:documentation",
                schema.path("title").asText() + ". "
                        + schema.path("description").asText());
        out.close("</xs:annotation>");
    }

    /** What must not stand twice among the children of an element, and what refers to what there. */
    private void constraints(String element, JsonNode group) {
        group.path("properties").properties().forEach(property -> {
            JsonNode list = property.getValue();
            if (list.path("uniqueItems").booleanValue()) {
                unique("unique", element + "-" + property.getKey(), property.getKey(), ".");
            } else if (list.path("x-def").asText().equals("langText")) {
                unique("unique", element + "-" + property.getKey(), property.getKey(), "c:lang");
            }
        });
        if (group.path("x-def").asText().equals("envelope")) {
            String key = unique("key", element + "-attachments", "attachments", "c:attachmentId");
            unique("keyref\" refer=\"c:" + key, element + "-evidence", "consents", "c:evidence");
        }
        if (group.path("properties")
                .path("languages")
                .path("items")
                .path("properties")
                .has("language")) {
            unique("unique", element + "-languages", "languages", "c:language");
        }
    }

    private String unique(String kind, String wanted, String selected, String field) {
        int times = constraints.merge(wanted, 1, Integer::sum);
        String name = prefix + "-" + wanted + (times > 1 ? "-" + times : "") + "-once";
        String[] parts = kind.split("\" ", 2);
        String refer = parts.length > 1 ? " " + parts[1] + "\"" : "";
        out.open("<xs:" + parts[0] + " name=\"" + name + "\"" + refer + ">");
        out.line("<xs:selector xpath=\"c:" + selected + "\"/>");
        out.line("<xs:field xpath=\"" + field + "\"/>");
        out.close("</xs:" + parts[0] + ">");
        return name;
    }
}
