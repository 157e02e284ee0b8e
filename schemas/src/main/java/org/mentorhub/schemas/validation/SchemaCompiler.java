package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;

/**
 * Compiles a schema of {@code schemas/contracts/} into checks. It knows the keywords that those schemas use and refuses any other,
 * so that nothing a schema says goes unchecked; a test holds its verdict against a general JSON Schema validator. It exists because
 * one walk then tells schema, code lists and check digits alike, each with its own rule, place and fix, in less than the time that
 * a general validator takes for the schema alone.
 */
final class SchemaCompiler {
    private static final Set<String> SAID_TO_PEOPLE = Set.of(
            "$schema", "$id", "$defs", "title", "description", "x-type", "x-follows", "x-class", "x-class-by", "x-def");
    private static final Set<String> CHECKED = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "anyOf",
            "oneOf",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "enum",
            "contentEncoding",
            "minimum",
            "maximum",
            "x-codelist",
            "x-codelist-countries",
            "x-decimals");

    private final CodeLists lists;
    /** Few patterns serve hundreds of fields. */
    private final Map<String, TextForm> forms = new HashMap<>();

    SchemaCompiler(CodeLists lists) {
        this.lists = lists;
    }

    /** @throws IllegalStateException where the schema uses what this compiler does not know */
    NodeCheck compile(JsonNode schema) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!SAID_TO_PEOPLE.contains(keyword) && !CHECKED.contains(keyword)) {
                throw new IllegalStateException("a schema uses a keyword that is not checked: " + keyword);
            }
        });
        String type = schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> text(schema);
            case "integer" -> number(schema, 0);
            case "number" -> number(schema, schema.path("x-decimals").intValue());
            case "boolean" -> new BooleanCheck();
            default -> throw new IllegalStateException("a schema has the type '" + type + "'");
        };
    }

    private NodeCheck object(JsonNode schema) {
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").booleanValue()) {
            throw new IllegalStateException(
                    "a schema is not closed: " + schema.path("title").asText());
        }
        Map<String, NodeCheck> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), compile(field.getValue())));
        boolean any = schema.has("anyOf");
        var presence = new ObjectCheck.Presence(
                words(schema.path("required")),
                alternatives(schema.path(any ? "anyOf" : "oneOf")),
                any ? ModelRule.AT_LEAST_ONE_OF : ModelRule.ONE_OF,
                schema.path("minProperties").intValue());
        return new ObjectCheck(
                fields, presence, GroupRules.of(schema.path("x-def").asText()));
    }

    private static List<String> alternatives(JsonNode alternatives) {
        List<String> names = new ArrayList<>();
        for (JsonNode alternative : alternatives) {
            if (alternative.size() != 1 || alternative.path("required").size() != 1) {
                throw new IllegalStateException("alternatives other than one required field each are not checked");
            }
            names.add(alternative.path("required").path(0).asText());
        }
        return names;
    }

    private NodeCheck array(JsonNode schema) {
        return new ArrayCheck(
                compile(schema.path("items")),
                schema.path("minItems").intValue(),
                schema.path("maxItems").intValue(),
                schema.path("uniqueItems").booleanValue()
                        ? ArrayCheck.Uniqueness.ONCE
                        : ArrayCheck.Uniqueness.REPEATABLE,
                GroupRules.ofList(schema.path("x-def").asText()));
    }

    private NodeCheck text(JsonNode schema) {
        String type = schema.path("x-type").asText();
        String format = schema.path("format").asText();
        return new TextCheck(
                schema.path("minLength").intValue(),
                schema.path("maxLength").asInt(Integer.MAX_VALUE),
                form(schema),
                type.equals("Line") || type.equals("Text")
                        ? ModelRule.CHARACTERS
                        : format.isEmpty() ? ModelRule.FORM : ModelRule.DATE,
                meaning(format),
                ModelRule.DATE,
                codes(schema));
    }

    private Optional<TextForm> form(JsonNode schema) {
        if (!schema.has("pattern")) {
            return Optional.empty();
        }
        String definition = schema.path("x-def").asText();
        String pattern = schema.path("pattern").asText();
        return Optional.of(forms.computeIfAbsent(
                pattern,
                definition.equals("line") || definition.equals("text") ? TextForm::ofPlainText : TextForm::of));
    }

    private static Predicate<String> meaning(String format) {
        return switch (format) {
            case "" -> text -> true;
            case "date", "partial-date", "date-time" -> IsoDates::exists;
            default -> throw new IllegalStateException("a schema uses a format that is not checked: " + format);
        };
    }

    private KnownCodes codes(JsonNode schema) {
        if (schema.has("x-codelist")) {
            CodeList list = lists.list(schema.path("x-codelist").asText());
            return KnownCodes.of(list, words(schema.path("x-codelist-countries")));
        }
        return schema.has("enum") ? KnownCodes.of(words(schema.path("enum"))) : KnownCodes.ANY;
    }

    private static NodeCheck number(JsonNode schema, int decimals) {
        return new NumberCheck(bound(schema, "minimum"), bound(schema, "maximum"), decimals);
    }

    private static BigDecimal bound(JsonNode schema, String keyword) {
        if (!schema.has(keyword)) {
            throw new IllegalStateException(
                    "a number has no " + keyword + ": " + schema.path("title").asText());
        }
        return schema.path(keyword).decimalValue();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>(list.size());
        list.forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }
}
