package org.mentorhub.connectors.format;

import java.util.List;
import java.util.Locale;

/** Writes a tree as JSON: compact, in the tree's order. For one document. */
final class JsonWriter {

    private static final boolean[] ESCAPED = TextBytes.signs(TextBytes.CONTROLS + "\"\\");

    private final JsonLists lists;
    private final TextBytes out = new TextBytes(Encoding.UTF_8);

    JsonWriter(JsonLists lists) {
        this.lists = lists;
    }

    FormatWriting write(Node root) {
        try {
            value(root);
            return new FormatWriting.Written(out.toBytes());
        } catch (BrokenDocument e) {
            return new FormatWriting.Refused(List.of(e.violation()));
        }
    }

    private void value(Node node) throws BrokenDocument {
        switch (node.kind()) {
            case GROUP -> group(node);
            case LIST -> list(node);
            case TEXT -> text(node, node.text());
            case NUMBER -> out.text(number(node));
            case BOOLEAN -> out.text(node.text().equals("true") ? "true" : "false");
            case NULL -> out.text("null");
        }
    }

    private void group(Node node) throws BrokenDocument {
        out.sign('{');
        for (int i = 0; i < node.size(); i++) {
            Node member = node.child(i);
            if (i > 0) {
                out.sign(',');
            }
            text(member, member.name().local());
            out.sign(':');
            value(lists.standsFor(member));
        }
        out.sign('}');
    }

    private void list(Node node) throws BrokenDocument {
        out.sign('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.sign(',');
            }
            value(node.child(i));
        }
        out.sign(']');
    }

    private void text(Node node, String text) throws BrokenDocument {
        out.sign('"');
        int at = 0;
        while (at < text.length()) {
            at = out.plain(text, at, ESCAPED);
            if (at < text.length()) {
                int point = text.codePointAt(at);
                point(node, point);
                at += Character.charCount(point);
            }
        }
        out.sign('"');
    }

    private void point(Node node, int point) throws BrokenDocument {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw FormatRule.CHARACTER_SURROGATE.stop(PathStyle.JSON_POINTER.path(node), null, null);
        }
        switch (point) {
            case '"' -> out.text("\\\"");
            case '\\' -> out.text("\\\\");
            case '\b' -> out.text("\\b");
            case '\t' -> out.text("\\t");
            case '\n' -> out.text("\\n");
            case '\f' -> out.text("\\f");
            case '\r' -> out.text("\\r");
            default -> {
                if (point < ' ') {
                    out.text(String.format(Locale.ROOT, "\\u%04X", point));
                } else {
                    out.point(point);
                }
            }
        }
    }

    private static String number(Node node) throws BrokenDocument {
        if (!JsonNumber.is(node.text())) {
            throw FormatRule.JSON_NUMBER.stop(PathStyle.JSON_POINTER.path(node), node.text(), null);
        }
        return node.text();
    }
}
