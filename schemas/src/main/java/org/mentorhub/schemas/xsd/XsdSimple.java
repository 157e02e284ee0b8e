package org.mentorhub.schemas.xsd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorhub.schemas.CodeLists;

/** Writes types of texts, numbers and truth values. Blanks at the ends count in lines and texts alone. */
final class XsdSimple {
    private static final int BASE64_CHARACTERS = 4;
    private static final int BASE64_BYTES = 3;

    private final XsdText out;
    private final CodeLists lists;

    XsdSimple(XsdText out, CodeLists lists) {
        this.out = out;
        this.lists = lists;
    }

    void write(String name, JsonNode schema) {
        out.open("<xs:simpleType name=\"" + name + "\">");
        if (schema.has("description")) {
            out.open("<xs:annotation>");
            out.text("xs:documentation", schema.path("description").asText());
            out.close("</xs:annotation>");
        }
        switch (schema.path("type").asText()) {
            case "number", "integer" -> number(schema);
            case "string" -> text(schema);
            default -> throw new IllegalStateException(name + " is of type " + schema.path("type"));
        }
        out.close("</xs:simpleType>");
    }

    private void number(JsonNode schema) {
        int places = schema.path("x-decimals").intValue();
        String sign = schema.path("minimum").decimalValue().signum() < 0 ? "-?" : "";
        String fraction = places == 0 ? "" : places == 1 ? "(\\.[1-9])?" : "(\\.[0-9]{0," + (places - 1) + "}[1-9])?";
        out.open("<xs:restriction base=\"" + (places == 0 ? "xs:integer" : "xs:decimal") + "\">");
        out.facet("pattern", sign + "(0|[1-9][0-9]*)" + fraction);
        out.facet("minInclusive", schema.path("minimum").decimalValue().toPlainString());
        out.facet("maxInclusive", schema.path("maximum").decimalValue().toPlainString());
        out.close("</xs:restriction>");
    }

    private void text(JsonNode schema) {
        if (schema.path("contentEncoding").asText().equals("base64")) {
            int bytes = schema.path("maxLength").intValue() / BASE64_CHARACTERS * BASE64_BYTES;
            restriction("xs:base64Binary", Map.of("maxLength", Integer.toString(bytes)), Set.of());
            return;
        }
        switch (schema.path("format").asText()) {
            case "date" -> restriction("xs:date", pattern(schema), Set.of());
            case "date-time" -> restriction("xs:dateTime", pattern(schema), Set.of());
            case "partial-date" -> partialDate();
            default -> codesOrText(schema);
        }
    }

    private void partialDate() {
        out.open("<xs:union>");
        member("xs:gYear", Map.of("pattern", "[1-9][0-9]{3}"));
        member("xs:gYearMonth", Map.of("pattern", "[1-9][0-9]{3}-[0-9]{2}"));
        member("xs:date", Map.of("pattern", "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"));
        out.close("</xs:union>");
    }

    private void codesOrText(JsonNode schema) {
        List<String> countries = new ArrayList<>();
        schema.path("x-codelist-countries").forEach(country -> countries.add(country.asText()));
        Set<String> codes = codes(schema);
        if (countries.isEmpty()) {
            restriction(isFree(schema) ? "xs:string" : "xs:token", textFacets(schema), codes);
            return;
        }
        out.open("<xs:union>");
        out.open("<xs:simpleType>");
        restriction("xs:token", Map.of(), codes);
        out.close("</xs:simpleType>");
        String tail = XsdRegex.of(schema.path("pattern").asText()).replaceFirst("^\\[A-Z\\]\\{2\\}", "");
        member("xs:token", Map.of("pattern", otherThan(countries) + tail));
        out.close("</xs:union>");
    }

    /** Two capital letters that are none of those. */
    private static String otherThan(List<String> countries) {
        Map<Character, Set<Character>> seconds = new TreeMap<>();
        countries.forEach(country -> seconds.computeIfAbsent(country.charAt(0), first -> new TreeSet<>())
                .add(country.charAt(1)));
        var pattern =
                new StringBuilder("([").append(lettersBut(seconds.keySet())).append("][A-Z]");
        seconds.forEach((first, second) -> pattern.append('|')
                .append(first)
                .append('[')
                .append(lettersBut(second))
                .append(']'));
        return pattern.append(')').toString();
    }

    private static String lettersBut(Set<Character> left) {
        var letters = new StringBuilder();
        for (char c = 'A'; c <= 'Z'; c++) {
            if (!left.contains(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isFree(JsonNode schema) {
        String type = schema.path("x-type").asText();
        return type.equals("Line") || type.equals("Text");
    }

    private Set<String> codes(JsonNode schema) {
        Set<String> codes = new TreeSet<>();
        schema.path("enum").forEach(code -> codes.add(code.asText()));
        if (schema.has("x-codelist") && codes.isEmpty()) {
            codes.addAll(lists.list(schema.path("x-codelist").asText()).codes());
        }
        return codes;
    }

    private static Map<String, String> textFacets(JsonNode schema) {
        Map<String, String> facets = new TreeMap<>(pattern(schema));
        for (String length : List.of("minLength", "maxLength")) {
            if (schema.has(length)) {
                facets.put(length, schema.path(length).asText());
            }
        }
        return facets;
    }

    private static Map<String, String> pattern(JsonNode schema) {
        return schema.has("pattern")
                ? Map.of("pattern", XsdRegex.of(schema.path("pattern").asText()))
                : Map.of();
    }

    private void member(String base, Map<String, String> facets) {
        out.open("<xs:simpleType>");
        restriction(base, facets, Set.of());
        out.close("</xs:simpleType>");
    }

    private void restriction(String base, Map<String, String> facets, Set<String> codes) {
        out.open("<xs:restriction base=\"" + base + "\">");
        facets.forEach(out::facet);
        codes.forEach(code -> out.facet("enumeration", code));
        out.close("</xs:restriction>");
    }
}
