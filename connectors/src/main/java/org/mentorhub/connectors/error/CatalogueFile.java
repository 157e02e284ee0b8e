package org.mentorhub.connectors.error;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The catalogue as its file has it, on the way to be checked. For one thread. */
final class CatalogueFile {
    private static final Set<String> KEYS = Set.of("severity", "action", "arguments", "what", "expected", "advice");

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Object> file;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<String, Map<Language, Template>> actions = new LinkedHashMap<>();

    CatalogueFile(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            file = fields("the file", new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (YAMLException e) {
            throw new BadCatalogueException(List.of("this is no YAML: " + e.getMessage()));
        }
    }

    Map<String, ErrorEntry> entries() {
        for (Language language : Language.values()) {
            words.put(language, words(language));
        }
        for (Action action : Action.values()) {
            actions.put(
                    action.id(),
                    texts(
                            "actions: " + action.id(),
                            fields("actions", file.get("actions")).get(action.id())));
        }
        Map<String, ErrorEntry> entries = new LinkedHashMap<>();
        fields("rules", file.get("rules")).forEach((key, rule) -> entries.put(key, entry(key, fields(key, rule))));
        if (!mistakes.isEmpty()) {
            throw new BadCatalogueException(mistakes);
        }
        return entries;
    }

    private ErrorEntry entry(String key, Map<String, Object> rule) {
        if (!key.matches("MH-[A-Z0-9-]+(\\.[a-z-]+)?")) {
            mistakes.add(key + " is no key: write MH-CODE or MH-CODE.case");
        }
        rule.keySet().stream()
                .filter(name -> !KEYS.contains(name))
                .forEach(name -> mistakes.add(key + ": unknown `" + name + "`: write one of " + KEYS));
        Arguments arguments = arguments(rule.get("arguments"));
        Action action = oneOf(key + ": action", rule.get("action"), Action.values(), Action.DECIDE);
        Map<Language, Template> what = texts(key + ": what", rule.get("what"));
        Map<Language, Template> expected = texts(key + ": expected", rule.get("expected"));
        Map<Language, Template> advice = rule.containsKey("advice")
                ? texts(key + ": advice", rule.get("advice"))
                : actions.getOrDefault(action.id(), Map.of());
        Map<Language, ErrorEntry.Texts> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            var in = new ErrorEntry.Texts(
                    what.getOrDefault(language, Template.parse("")),
                    expected.getOrDefault(language, Template.parse("")),
                    advice.getOrDefault(language, Template.parse("")),
                    words.getOrDefault(language, new Words(Map.of())));
            requirePlaceholders(key + " in " + language.id(), in, arguments);
            texts.put(language, in);
        }
        Severity severity = rule.containsKey("severity")
                ? oneOf(key + ": severity", rule.get("severity"), Severity.values(), Severity.VIOLATION)
                : Severity.VIOLATION;
        return new ErrorEntry(key, severity, action, arguments, texts);
    }

    /** Each placeholder is an argument, and each argument is said. */
    private void requirePlaceholders(String where, ErrorEntry.Texts texts, Arguments arguments) {
        Set<String> said = new LinkedHashSet<>(texts.what().placeholders());
        said.addAll(texts.expected().placeholders());
        said.addAll(texts.advice().placeholders());
        for (String name : said) {
            if (!arguments.names().contains(name)) {
                mistakes.add(where + ": {" + name + "} is no argument: write one of " + arguments.names());
            }
        }
        for (String name : arguments.names()) {
            if (!said.contains(name)) {
                mistakes.add(where + ": {" + name + "} is not said: write it into a text, or take the argument out");
            }
        }
    }

    private Map<Language, Template> texts(String where, @Nullable Object value) {
        Map<String, Object> named = fields(where, value);
        Map<Language, Template> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (named.get(language.id()) instanceof String text && !text.isBlank()) {
                texts.put(language, Template.parse(text));
            } else {
                mistakes.add(where + " has no text in " + language.id());
            }
        }
        return texts;
    }

    private Words words(Language language) {
        Map<String, Map<String, String>> byArgument = new LinkedHashMap<>();
        fields("words", file.get("words")).forEach((argument, said) -> {
            Map<String, String> of = new LinkedHashMap<>();
            fields("words: " + argument, said).forEach((word, in) -> {
                if (fields("words: " + word, in).get(language.id()) instanceof String text) {
                    of.put(word, text);
                } else {
                    mistakes.add("words: " + word + " has no text in " + language.id());
                }
            });
            byArgument.put(argument, of);
        });
        return new Words(byArgument);
    }

    private static Arguments arguments(@Nullable Object value) {
        List<String> names = new ArrayList<>();
        var rest = Arguments.Rest.ONE;
        if (value instanceof List<?> list) {
            for (Object each : list) {
                String name = String.valueOf(each);
                rest = name.endsWith("...") ? Arguments.Rest.ALL : Arguments.Rest.ONE;
                names.add(name.replace("...", ""));
            }
        }
        return new Arguments(names, rest);
    }

    private <E extends Enum<E>> E oneOf(String where, @Nullable Object value, E[] known, E otherwise) {
        for (E each : known) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
        }
        mistakes.add(where + " `" + value + "` is unknown: write one of "
                + List.of(known).toString().toLowerCase(Locale.ROOT));
        return otherwise;
    }

    private Map<String, Object> fields(String where, @Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> fields.put(String.valueOf(key), each));
        } else {
            mistakes.add(where + " is no map with names");
        }
        return fields;
    }
}
