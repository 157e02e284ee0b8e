package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jackson complains of, as rules of the catalogue, with the characters that are wrong and those to write instead. */
final class JsonMistake {

    private static final Map<String, String> WORDS =
            Map.of("True", "true", "False", "false", "None", "null", "NULL", "null", "TRUE", "true", "FALSE", "false");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?");
    private static final Pattern QUOTED = Pattern.compile("'([^'\"\\\\\\n]*)'");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?://|#)[^\\n]*", Pattern.DOTALL);

    private final TreeBuilder builder;
    private final String text;
    private final String message;
    private final int offset;

    private JsonMistake(TreeBuilder builder, String message, int offset) {
        this.builder = builder;
        this.text = builder.source().text();
        this.message = message;
        this.offset = offset;
    }

    static BrokenDocument explain(JsonProcessingException e, TreeBuilder builder) {
        String message = e.getOriginalMessage();
        JsonLocation location = e.getLocation();
        int offset = location == null ? builder.lastOffset() : (int) location.getCharOffset();
        if (e instanceof StreamConstraintsException) {
            return builder.bound(FormatRule.BOUND_PARSER, bound(message));
        }
        if (e instanceof JsonEOFException || offset >= builder.source().text().length()) {
            return truncated(builder);
        }
        if (builder.isComplete()) {
            return trailing(builder, offset);
        }
        return new JsonMistake(builder, message, offset).explained();
    }

    static BrokenDocument truncated(TreeBuilder builder) {
        int end = builder.source().text().length();
        return FormatRule.TRUNCATED.stop(builder.place(end), null, builder.closing());
    }

    static BrokenDocument trailing(TreeBuilder builder, int offset) {
        return FormatRule.TRAILING.stop(
                builder.place(offset), builder.source().text().substring(offset).strip(), null);
    }

    /** Jackson names the bound at the end: {@code (1000) exceeds the maximum allowed (100, from …)}. */
    private static String bound(String message) {
        int open = message.lastIndexOf("allowed (");
        int comma = message.indexOf(',', Math.max(open, 0));
        return open < 0 || comma < 0 ? "…" : message.substring(open + 9, comma);
    }

    private BrokenDocument explained() {
        char at = text.charAt(offset);
        int before = lastMeaningful();
        if (at == '\'') {
            return token(FormatRule.JSON_QUOTES, QUOTED, offset, "\"$1\"");
        }
        if ((at == '}' || at == ']') && before >= 0 && text.charAt(before) == ',') {
            return FormatRule.JSON_LAST_COMMA.stop(builder.place(before), ",", null);
        }
        if (at == '/' || at == '#') {
            return token(FormatRule.JSON_COMMENT, COMMENT, offset, "");
        }
        if (message.contains("Leading zeroes")) {
            return zeros();
        }
        return byMessage();
    }

    private BrokenDocument byMessage() {
        if (message.contains("double-quote to start field name")) {
            return token(FormatRule.JSON_NAME, WORD, offset, "\"$0\"");
        }
        if (message.contains("was expecting comma")) {
            return FormatRule.JSON_COMMA.stop(builder.place(offset), null, ",");
        }
        if (message.contains("was expecting a colon")) {
            return FormatRule.JSON_COLON.stop(builder.place(offset), null, ":");
        }
        if (message.contains("Illegal unquoted character")) {
            return control();
        }
        if (message.contains("escape")) {
            return FormatRule.JSON_ESCAPE.stop(
                    builder.place(offset), builder.source().character(offset), null);
        }
        if (message.contains("Unrecognized token") || message.contains("Non-standard token")) {
            return word();
        }
        if (message.contains("numeric value") || message.contains("number")) {
            return FormatRule.JSON_NUMBER.stop(
                    builder.place(offset), builder.source().character(offset), null);
        }
        if (message.contains("Unexpected close marker")) {
            return FormatRule.JSON_CLOSE.stop(
                    builder.place(offset), builder.source().character(offset), text.charAt(offset) == ']' ? "}" : "]");
        }
        return FormatRule.JSON_SYNTAX.stop(
                builder.place(offset), builder.source().character(offset), null);
    }

    /** Jackson tells a word's end; its start is what is written again. */
    private BrokenDocument word() {
        int start = offset;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        Matcher word = WORD.matcher(text).region(start, text.length());
        String found = word.lookingAt() ? word.group() : builder.source().character(start);
        boolean number = found.equals("NaN") || found.startsWith("Inf");
        return (number ? FormatRule.JSON_NOT_A_NUMBER : FormatRule.JSON_WORD)
                .stop(builder.place(start), found, number ? "null" : WORDS.get(found));
    }

    private BrokenDocument zeros() {
        int start = offset;
        while (start > 0 && "0123456789-".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        Matcher number = NUMBER.matcher(text).region(start, text.length());
        String found = number.lookingAt() ? number.group() : builder.source().character(start);
        return FormatRule.JSON_ZEROS.stop(builder.place(start), found, found.replaceFirst("^(-?)0+(?=[0-9])", "$1"));
    }

    private BrokenDocument control() {
        char found = text.charAt(offset);
        String fix =
                switch (found) {
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    default -> String.format(Locale.ROOT, "\\u%04x", (int) found);
                };
        return FormatRule.JSON_CONTROL.stop(builder.place(offset), String.valueOf(found), fix);
    }

    private BrokenDocument token(FormatRule rule, Pattern pattern, int start, String fix) {
        Matcher token = pattern.matcher(text).region(start, text.length());
        return token.lookingAt()
                ? rule.stop(
                        builder.place(start),
                        token.group(),
                        fix.isEmpty() ? null : pattern.matcher(token.group()).replaceFirst(fix))
                : rule.stop(builder.place(start), builder.source().character(start), null);
    }

    private int lastMeaningful() {
        int at = offset - 1;
        while (at >= 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at;
    }
}
