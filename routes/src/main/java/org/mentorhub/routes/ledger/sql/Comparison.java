package org.mentorhub.routes.ledger.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.mentorhub.schemas.DocumentType;

/**
 * What two documents say of their persons, field by field: which agree, which differ. Names of fields only; what one of them does not say
 * is left out.
 *
 * @param agree equal without regard to case and accents
 * @param differ not equal
 */
record Comparison(List<String> agree, List<String> differ) {
    static final Comparison NOTHING = new Comparison(List.of(), List.of());

    private static final List<String> FIELDS = List.of(
            "/name/family",
            "/name/given",
            "/name/arabic/family",
            "/name/arabic/given",
            "/sex/code",
            "/birthDate",
            "/birthPlace/city",
            "/birthPlace/country",
            "/nationalities/0");

    static Comparison of(JsonNode one, JsonNode other) {
        var all = new Comparison(new ArrayList<>(), new ArrayList<>());
        var a = person(one);
        var b = person(other);
        for (var field : FIELDS) {
            all.compare(
                    field.substring(1).replace('/', '.'),
                    a.at(field).asText(),
                    b.at(field).asText());
        }
        var identifiers = identifiers(a);
        var others = identifiers(b);
        var both = new TreeSet<>(identifiers.keySet());
        both.retainAll(others.keySet());
        both.forEach(
                scheme -> all.compare(scheme, identifiers.getOrDefault(scheme, ""), others.getOrDefault(scheme, "")));
        return all;
    }

    private void compare(String name, String a, String b) {
        if (!a.isEmpty() && !b.isEmpty()) {
            (plain(a).equals(plain(b)) ? agree : differ).add(name);
        }
    }

    private static JsonNode person(JsonNode canonical) {
        for (var type : DocumentType.values()) {
            if (canonical.has(type.personField())) {
                return canonical.path(type.personField());
            }
        }
        return canonical.path("person");
    }

    private static Map<String, String> identifiers(JsonNode person) {
        Map<String, String> found = new HashMap<>();
        for (var identifier : person.path("identifiers")) {
            found.put(
                    identifier.path("scheme").asText(), identifier.path("value").asText());
        }
        return found;
    }

    private static String plain(String text) {
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
