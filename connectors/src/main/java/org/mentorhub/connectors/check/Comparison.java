package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares canonical documents: numbers by value, and the source of a coded value only where it is of one of those systems, for that of a
 * third partner is lost in every native format.
 *
 * @param systems whose source codes count
 * @param mistakes takes what differs
 */
record Comparison(Set<String> systems, List<String> mistakes) {

    /** Notes where {@code found} is not what was expected. */
    void compare(String path, JsonNode expected, JsonNode found) {
        if (isCoded(expected) && isCoded(found) && !hasOwnSource(expected)) {
            note(path + ".code", expected.path("code"), found.path("code"));
        } else if (expected.isObject() && found.isObject()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            found.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, expected.path(name), found.path(name)));
        } else if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "[" + i + "]", expected.path(i), found.path(i));
            }
        } else {
            note(path, expected, found);
        }
    }

    /** Whether two values are the same, numbers by value. */
    static boolean isSame(JsonNode a, JsonNode b) {
        return a.equals(Comparison::byValue, b);
    }

    private static int byValue(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private void note(String path, JsonNode expected, JsonNode found) {
        if (!isSame(expected, found)) {
            mistakes.add("at " + path + " the report leads to " + shown(expected) + ", but it reads " + shown(found));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static boolean isCoded(JsonNode node) {
        return node.isObject() && node.path("code").isTextual() && node.size() == (node.has("source") ? 2 : 1);
    }

    private boolean hasOwnSource(JsonNode coded) {
        return systems.contains(coded.path("source").path("system").asText());
    }
}
