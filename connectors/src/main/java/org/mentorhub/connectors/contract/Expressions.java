package org.mentorhub.connectors.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Regular expressions that every schema language knows. */
final class Expressions {

    private static final String SIGNS = "\\.[]{}()*+?|^$";

    private Expressions() {}

    /** One of those words. */
    static String either(List<String> words) {
        return words.stream().map(Expressions::literally).collect(Collectors.joining("|"));
    }

    private static String literally(String word) {
        var expression = new StringBuilder();
        word.chars()
                .forEach(
                        c -> expression.append(SIGNS.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return expression.toString();
    }
}
