package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compiles a schema and what is wished of its fields into makers. */
final class MakerCompiler {

    ObjectMaker root(JsonNode schema, Presence presence) {
        return object(schema, presence, "");
    }

    private Maker compile(JsonNode schema, Presence presence, String path) {
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, presence, path);
            case "array" -> array(schema, presence, path);
            default -> Scalars.of(schema, path);
        };
    }

    private ObjectMaker object(JsonNode schema, Presence presence, String path) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<ObjectMaker.Field> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            String name = field.getKey();
            Presence below = presence.field(name);
            fields.add(new ObjectMaker.Field(
                    name,
                    when(required.contains(name), below.wish()),
                    compile(field.getValue(), below, path + "." + name)));
        });
        String definition = schema.path("x-def").asText();
        return definition.startsWith("coded-")
                ? CodedGroups.of(fields, schema)
                : new ObjectMaker(List.copyOf(fields), alternatives(schema), GroupRepairs.of(definition));
    }

    private static ObjectMaker.When when(boolean required, Presence.Wish wish) {
        if (required || wish == Presence.Wish.ALWAYS) {
            return ObjectMaker.When.ALWAYS;
        }
        return wish == Presence.Wish.NEVER ? ObjectMaker.When.NEVER : ObjectMaker.When.PERHAPS;
    }

    private static List<String> alternatives(JsonNode schema) {
        List<String> names = new ArrayList<>();
        for (String keyword : List.of("anyOf", "oneOf")) {
            schema.path(keyword)
                    .forEach(one -> names.add(one.path("required").path(0).asText()));
        }
        return names;
    }

    private Maker array(JsonNode schema, Presence presence, String path) {
        JsonNode items = schema.path("items");
        List<ArrayMaker.Wanted> wanted = new ArrayList<>();
        presence.elements()
                .values()
                .forEach(selected -> wanted.add(
                        new ArrayMaker.Wanted(selected, object(items, presence.and(selected.below()), path))));
        return new ArrayMaker(
                compile(items, presence, path), wanted, schema.path("maxItems").intValue(), key(schema, path));
    }

    private static String key(JsonNode schema, String path) {
        if (schema.path("uniqueItems").asBoolean()) {
            return ".";
        }
        if (schema.path("x-def").asText().equals("langText")) {
            return "lang";
        }
        return path.equals(".languages") ? "language" : path.equals(".envelope.attachments") ? "attachmentId" : "";
    }
}
