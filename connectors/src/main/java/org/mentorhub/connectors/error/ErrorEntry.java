package org.mentorhub.connectors.error;

import java.util.List;
import java.util.Map;

/** What the catalogue says of one rule. Immutable. */
public final class ErrorEntry {
    private final String key;
    private final Severity severity;
    private final Action action;
    private final Arguments arguments;
    private final Map<Language, Texts> texts;

    ErrorEntry(String key, Severity severity, Action action, Arguments arguments, Map<Language, Texts> texts) {
        this.key = key;
        this.severity = severity;
        this.action = action;
        this.arguments = arguments;
        this.texts = Map.copyOf(texts);
    }

    /**
     * The texts of a rule in one language.
     *
     * @param what is wrong
     * @param expected in its place
     * @param advice what to do
     */
    record Texts(Template what, Template expected, Template advice, Words words) {}

    /** The code, and behind a point which of its cases: {@code MH-CSV-HEADER.twice}. */
    public String key() {
        return key;
    }

    /** The code that never changes its meaning: {@code MH-CSV-HEADER}. */
    public String code() {
        return code(key);
    }

    /** The code of a key. */
    public static String code(String key) {
        int point = key.indexOf('.');
        return point < 0 ? key : key.substring(0, point);
    }

    /** Whether breaking it stops a document. */
    public Severity severity() {
        return severity;
    }

    /** What mends it. */
    public Action action() {
        return action;
    }

    /** The names of its arguments, in the order in which their values are given. */
    public List<String> arguments() {
        return arguments.names();
    }

    /** The values of its arguments by name: what is expected, for programs. */
    public Map<String, List<String>> named(List<String> particulars) {
        return arguments.named(particulars);
    }

    /** What is wrong. Holds no personal data, unless the particulars do. */
    public String what(Language language, List<String> particulars) {
        Texts in = in(language);
        return in.what.fill(arguments, particulars, in.words);
    }

    /** What belongs in the place. */
    public String expected(Language language, List<String> particulars) {
        Texts in = in(language);
        return in.expected.fill(arguments, particulars, in.words);
    }

    /** What to do, one sentence or two. */
    public String advice(Language language, List<String> particulars) {
        Texts in = in(language);
        return in.advice.fill(arguments, particulars, in.words);
    }

    private Texts in(Language language) {
        Texts in = texts.get(language);
        if (in == null) {
            throw new IllegalStateException(key + " has no texts in " + language.id());
        }
        return in;
    }
}
