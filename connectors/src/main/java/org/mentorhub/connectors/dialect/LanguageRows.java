package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which languages the rows of one group name, by the list of texts: {@code title[lang=fr].text} and {@code title[lang=ar].text}. */
final class LanguageRows {

    private static final Pattern SELECTED = Pattern.compile("([^\\[]*)\\[lang=([^\\],]+).*");

    private LanguageRows() {}

    static Map<String, List<String>> of(Yaml.Fields table) {
        Map<String, List<String>> languages = new LinkedHashMap<>();
        for (Yaml row : table.fields().values()) {
            Matcher selected = SELECTED.matcher(canonicalPath(row));
            if (selected.matches()) {
                languages
                        .computeIfAbsent(selected.group(1), list -> new ArrayList<>())
                        .add(selected.group(2));
            }
        }
        return languages;
    }

    private static String canonicalPath(Yaml row) {
        return switch (row) {
            case Yaml.Text(String path, int line) -> path;
            case Yaml.Fields fields when fields.fields().get("to") instanceof Yaml.Text(String path, int line) -> path;
            default -> "";
        };
    }
}
