package org.mentorhub.connectors.error;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places that are filled in, parsed once.
 *
 * @param parts literal texts and arguments in turn
 */
record Template(List<Part> parts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");
    /** Written where an answer of an earlier version of the hub does not have the argument. */
    private static final String UNKNOWN = "…";

    Template {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    sealed interface Part {}

    /** What is always there. */
    record Literal(String text) implements Part {}

    /** What is filled in. */
    record Filled(String argument) implements Part {}

    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            parts.add(new Literal(text.substring(end, placeholder.start())));
            parts.add(new Filled(placeholder.group(1)));
            end = placeholder.end();
        }
        parts.add(new Literal(text.substring(end)));
        return new Template(parts);
    }

    /** The names of what is filled in. */
    List<String> placeholders() {
        return parts.stream()
                .filter(Filled.class::isInstance)
                .map(part -> ((Filled) part).argument())
                .toList();
    }

    String fill(Arguments arguments, List<String> particulars, Words words) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Literal(String literal) -> literal;
                        case Filled(String argument) -> filled(arguments.of(argument, particulars), argument, words);
                    });
        }
        return text.toString();
    }

    private static String filled(List<String> values, String argument, Words words) {
        return values.isEmpty()
                ? UNKNOWN
                : String.join(
                        ", ",
                        values.stream().map(value -> words.say(argument, value)).toList());
    }
}
