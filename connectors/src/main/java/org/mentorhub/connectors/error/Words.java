package org.mentorhub.connectors.error;

import java.util.Map;

/**
 * Arguments that are words, in one language.
 *
 * @param byArgument the words of each such argument, by what the program calls them
 */
record Words(Map<String, Map<String, String>> byArgument) {
    Words {
        byArgument = Map.copyOf(byArgument);
    }

    String say(String argument, String value) {
        return byArgument.getOrDefault(argument, Map.of()).getOrDefault(value, value);
    }
}
