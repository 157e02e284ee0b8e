package org.mentorhub.connectors.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON document as characters. */
final class JsonManuscript implements Manuscript {
    private static final Pattern SCALAR = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|[-+0-9.eEa-z]+");
    private static final Pattern VALUE_TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    private final StringBuilder text;

    JsonManuscript(String text) {
        this.text = new StringBuilder(text);
    }

    @Override
    public void replace(Answered answered, String fix) {
        int at = Offsets.of(text, answered.at().line(), answered.at().column());
        String found = answered.found().orElse("");
        if (answered.code().contains("JSON") && text.indexOf(found, at) == at) {
            text.replace(at, at + found.length(), fix);
            return;
        }
        Matcher scalar = SCALAR.matcher(text).region(at, text.length());
        if (scalar.lookingAt()) {
            boolean quoted = text.charAt(at) == '"';
            text.replace(at, scalar.end(), written(fix, answered.asks("kind"), quoted));
        }
    }

    /** As the kind that is asked for; where none is, as it was, unless that cannot be. */
    private static String written(String fix, String kind, boolean quoted) {
        boolean bare = kind.isEmpty() ? !quoted && fix.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?") : !kind.equals("text");
        return bare
                ? fix
                : "\"" + fix.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    @Override
    public void rename(Answered answered, String fix) {
        int value = Offsets.of(text, answered.at().line(), answered.at().column());
        String name = "\"" + answered.found().orElse("") + "\"";
        int at = text.lastIndexOf(name, value);
        if (at >= 0) {
            text.replace(at, at + name.length(), "\"" + fix + "\"");
        }
    }

    @Override
    public void insert(Answered answered, String fix) {
        text.insert(Offsets.of(text, answered.at().line(), answered.at().column()), fix);
    }

    /** The characters that were found; of a member that stands twice, its value too, and the comma that parts it. */
    @Override
    public void remove(Answered answered) {
        int at = Offsets.of(text, answered.at().line(), answered.at().column());
        String found = answered.found().orElse("");
        if (text.indexOf(found, at) == at && !found.isEmpty() && text.charAt(at) != '"') {
            text.delete(at, at + found.length());
            return;
        }
        Matcher name = VALUE_TEXT.matcher(text).region(at, text.length());
        if (name.lookingAt()) {
            int end = end(name.end());
            int comma = text.lastIndexOf(",", at);
            text.delete(comma >= 0 ? comma : at, end);
        }
    }

    /** Where the value that stands after a name ends. */
    private int end(int from) {
        int depth = 0;
        boolean inText = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inText) {
                inText = c != '"' || text.charAt(i - 1) == '\\';
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                if (depth-- == 0) {
                    return i;
                }
            } else if (c == ',' && depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    @Override
    public void append(Answered answered, String fix) {
        text.append(fix);
    }

    @Override
    public void order(Answered answered) {
        // JSON has no rows.
    }

    @Override
    public String text() {
        return text.toString();
    }
}
