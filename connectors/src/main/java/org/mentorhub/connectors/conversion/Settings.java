package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.CodeList;

/** What rows say, read as what it must be: each says what is wrong and what to write instead. */
final class Settings {

    private static final int NEAREST = 5;

    private Settings() {}

    static int number(Options options, String key) {
        String text = options.text(key).orElse("0");
        if (text.length() > 2 || !Slices.isDigits(text, 0, text.length())) {
            throw options.wrong(key + ": " + text + " is no small number", key + ": 8");
        }
        return Integer.parseInt(text);
    }

    static char mark(Options options) {
        return choice(options, "point", Map.of(".", '.', ",", ','));
    }

    static Kind kind(Options options, Kind usual) {
        return options.text("in").isPresent()
                ? choice(options, "in", Map.of("text", Kind.TEXT, "number", Kind.NUMBER))
                : usual;
    }

    static CodeList list(Options options, String name) {
        CodeList list = options.lists()
                .find(name)
                .orElseThrow(() -> options.wrong("there is no code list " + name, "a file of codelists/"));
        options.uses(list);
        return list;
    }

    static CodeColumn column(Options options, CodeList list) {
        String column = options.text("column").orElse(options.dialect());
        options.writesSourcesOf(column);
        Map<String, String> here = options.map("codes");
        if (!here.isEmpty()) {
            return inTheTable(options, list, here);
        }
        return list.column(column)
                .orElseThrow(() -> options.wrong(
                        "code list " + list.name() + " has no column " + column,
                        "column: one of "
                                + String.join(
                                        ", ", list.columns().stream().sorted().toList())));
    }

    /** The codes that the row itself says, for a system that no list knows. */
    private static CodeColumn inTheTable(Options options, CodeList list, Map<String, String> codes) {
        codes.forEach((code, canonical) -> {
            if (!list.contains(canonical)) {
                throw options.wrong(
                        "codes: " + code + ": " + canonical + " is no code of " + list.name(),
                        "one of " + String.join(", ", list.nearest(canonical, NEAREST)));
            }
        });
        return CodeColumn.of(options.dialect(), codes);
    }

    /** A zone of tzdb, where the row names one. */
    static Optional<ZoneId> zone(Options options, String key) {
        return options.text(key).map(zone -> {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException none) {
                throw options.wrong("there is no zone " + zone, "a zone of tzdb: Africa/Casablanca");
            }
        });
    }

    static String required(Options options, String key) {
        return options.text(key).orElseThrow(() -> options.wrong(key + ": is missing", key + ": …"));
    }

    static <T> T choice(Options options, String key, Map<String, T> choices) {
        String given = options.text(key).orElse(choices.containsKey(".") ? "." : "");
        T chosen = choices.get(given);
        if (chosen == null) {
            throw options.wrong(
                    key + ": " + given + " is not known",
                    "one of " + String.join(" ", new TreeMap<>(choices).keySet()));
        }
        return chosen;
    }
}
