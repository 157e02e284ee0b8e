package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** What Jackson complains of, in words that help whoever wrote the document. */
final class JsonMistake {

    private JsonMistake() {}

    static BrokenDocument explain(JsonProcessingException e, TreeBuilder builder) {
        String message = e.getOriginalMessage();
        JsonLocation location = e.getLocation();
        int offset = location == null ? builder.lastOffset() : (int) location.getCharOffset();
        if (e instanceof StreamConstraintsException) {
            return builder.bound("a text, number or name beyond the bound after this place", bound(message));
        }
        if (e instanceof JsonEOFException || offset >= builder.source().text().length()) {
            return truncated(builder);
        }
        if (builder.isComplete()) {
            return trailing(builder, offset);
        }
        return FormatRule.JSON_SYNTAX.broken(
                builder.place(offset),
                builder.source().character(offset),
                expected(message),
                fix(message, builder.source().text(), offset));
    }

    static BrokenDocument truncated(TreeBuilder builder) {
        return FormatRule.TRUNCATED.broken(
                builder.place(builder.source().text().length()),
                "the end of the document",
                "the rest of it",
                "send the whole document");
    }

    static BrokenDocument trailing(TreeBuilder builder, int offset) {
        return FormatRule.TRAILING.broken(
                builder.place(offset),
                builder.source().character(offset),
                "nothing after the end of the document",
                "send one document, or many as application/x-ndjson, one a line");
    }

    /** Jackson names the bound at the end: {@code (1000) exceeds the maximum allowed (100, from …)}. */
    private static String bound(String message) {
        int open = message.lastIndexOf("allowed (");
        int comma = message.indexOf(',', Math.max(open, 0));
        return open < 0 || comma < 0 ? "less" : "at most " + message.substring(open + 9, comma) + " characters";
    }

    private static String expected(String message) {
        if (message.contains("double-quote to start field name")) {
            return "a member's name in double quotes";
        }
        if (message.contains("was expecting comma")) {
            return "a comma, or the end of the object or list";
        }
        if (message.contains("was expecting a colon")) {
            return "a colon after the member's name";
        }
        if (message.contains("Illegal unquoted character")) {
            return "control characters in a text as an escape, \\n or \\t";
        }
        if (message.contains("escape")) {
            return "an escape that JSON has: \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX";
        }
        if (message.contains("numeric value") || message.contains("number")) {
            return "a number as JSON has it: 12, -0.5, 1e3";
        }
        if (message.contains("Unexpected close marker")) {
            return "the closing sign that fits the opening one";
        }
        return "a value: \"text\", number, true, false, null, { … } or [ … ]";
    }

    private static @Nullable String fix(String message, String text, int offset) {
        char at = text.charAt(offset);
        if (at == '\'') {
            return "write names and texts in double quotes";
        }
        if ((at == '}' || at == ']') && lastMeaningful(text, offset) == ',') {
            return "remove the comma before " + at;
        }
        if (at == '/' || at == '#') {
            return "remove the comment: JSON has none";
        }
        if (message.contains("NaN") || message.contains("Infinity") || message.contains("INF")) {
            return "write null, or leave the member out";
        }
        if (message.contains("'True'") || message.contains("'False'") || message.contains("'None'")) {
            return "write true, false or null, in small letters";
        }
        if (message.contains("Leading zeroes")) {
            return "write the number without leading zeros, or as a text in double quotes";
        }
        return null;
    }

    private static char lastMeaningful(String text, int offset) {
        int at = offset - 1;
        while (at > 0 && text.charAt(at) <= ' ') {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }
}
