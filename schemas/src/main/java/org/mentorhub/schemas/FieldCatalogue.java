package org.mentorhub.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Walks a document's schema and notes its fields. */
final class FieldCatalogue {
    private static final Map<String, PersonalDataClass> LETTERS = Map.of(
            "I", PersonalDataClass.IDENTITY,
            "C", PersonalDataClass.CONTACT,
            "F", PersonalDataClass.FAMILY,
            "E", PersonalDataClass.EDUCATION,
            "W", PersonalDataClass.EMPLOYMENT,
            "A", PersonalDataClass.ASSESSMENT,
            "S", PersonalDataClass.SPECIAL);

    private final Map<String, CanonicalField> fields = new LinkedHashMap<>();
    private final CodeLists lists;

    private FieldCatalogue(CodeLists lists) {
        this.lists = lists;
    }

    static Map<String, CanonicalField> of(JsonNode schema, CodeLists lists) {
        var catalogue = new FieldCatalogue(lists);
        catalogue.members(schema, "", new Inherited(Optional.empty(), text(schema, "x-follows")));
        return catalogue.fields;
    }

    /** What a field takes from its parent where it says nothing itself. */
    private record Inherited(Optional<PersonalDataClass> dataClass, String follows) {}

    private void members(JsonNode group, String prefix, Inherited inherited) {
        Set<String> required = new HashSet<>();
        group.path("required").forEach(name -> required.add(name.asText()));
        group.path("properties")
                .properties()
                .forEach(member -> field(
                        member.getValue(), prefix + member.getKey(), required.contains(member.getKey()), inherited));
    }

    private void field(JsonNode schema, String path, boolean required, Inherited inherited) {
        boolean repeated = schema.path("type").asText().equals("array");
        JsonNode element = repeated ? schema.path("items") : schema;
        Inherited own = new Inherited(
                schema.has("x-class") ? PersonalDataClass.of(text(schema, "x-class")) : inherited.dataClass(),
                schema.has("x-follows") ? text(schema, "x-follows") : inherited.follows());
        FieldType type = type(schema, element);
        fields.put(
                path,
                new CanonicalField(
                        path,
                        type,
                        required,
                        repeated,
                        number(schema, "maxItems"),
                        number(element, "maxLength"),
                        codeList(element, type),
                        words(element),
                        own.dataClass(),
                        classByValue(schema),
                        bounds(element),
                        new CanonicalField.About(text(schema, "title"), text(schema, "description"), own.follows())));
        members(element, path + (repeated ? "[]." : "."), own);
    }

    private static FieldType type(JsonNode schema, JsonNode element) {
        if (schema.has("x-type")) {
            return FieldType.of(text(schema, "x-type"));
        }
        if (element.has("x-type")) {
            return FieldType.of(text(element, "x-type"));
        }
        return switch (element.path("type").asText()) {
            case "object" -> FieldType.GROUP;
            case "boolean" -> FieldType.BOOLEAN;
            case "integer" -> FieldType.INTEGER;
            case "number" -> FieldType.DECIMAL;
            default -> FieldType.CODE;
        };
    }

    private static Optional<String> codeList(JsonNode element, FieldType type) {
        JsonNode place = type == FieldType.CODED ? element.path("properties").path("code") : element;
        return place.has("x-codelist") ? Optional.of(text(place, "x-codelist")) : Optional.empty();
    }

    private static List<String> words(JsonNode element) {
        List<String> words = new ArrayList<>();
        element.path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static CanonicalField.Bounds bounds(JsonNode element) {
        return new CanonicalField.Bounds(
                element.has("pattern")
                        ? Optional.of(text(element, "pattern").replaceAll("^\\^|\\$$", ""))
                        : Optional.empty(),
                decimal(element, "minimum"),
                decimal(element, "maximum"),
                number(element, "x-decimals"));
    }

    private static Optional<BigDecimal> decimal(JsonNode schema, String keyword) {
        return schema.has(keyword) ? Optional.of(schema.path(keyword).decimalValue()) : Optional.empty();
    }

    private Optional<ClassByValue> classByValue(JsonNode schema) {
        JsonNode rule = schema.path("x-class-by");
        if (rule.isMissingNode()) {
            return Optional.empty();
        }
        Map<String, PersonalDataClass> classes = new HashMap<>();
        rule.path("classes").properties().forEach(entry -> PersonalDataClass.of(
                        entry.getValue().asText())
                .ifPresent(named -> classes.put(entry.getKey(), named)));
        if (rule.has("codelist")) {
            CodeList list = lists.list(text(rule, "codelist"));
            list.codes()
                    .forEach(code ->
                            list.cell(code, "x-class").map(LETTERS::get).ifPresent(named -> classes.put(code, named)));
        }
        return Optional.of(new ClassByValue(text(rule, "field"), classes));
    }

    private static OptionalInt number(JsonNode schema, String keyword) {
        return schema.has(keyword) ? OptionalInt.of(schema.path(keyword).intValue()) : OptionalInt.empty();
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.path(keyword).asText();
    }
}
