package org.mentorhub.connectors.format;

import java.util.Locale;

/**
 * The decoded text of a document, kept only to find lines and columns in it.
 *
 * @param text the document, without its byte-order mark
 * @param byteOrderMark whether there was one
 */
record SourceText(String text, boolean byteOrderMark) {

    /** {@code line 3, column 14}. */
    String position(int offset) {
        return "line " + line(offset) + ", column " + column(offset);
    }

    /** From 1; CR LF, LF and CR each end a line. */
    int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (endsLine(i)) {
                line++;
            }
        }
        return line;
    }

    /** In characters, from 1. */
    int column(int offset) {
        int end = Math.clamp(offset, 0, text.length());
        int start = end;
        while (start > 0 && !endsLine(start - 1)) {
            start--;
        }
        return text.codePointCount(start, end) + 1;
    }

    /** The character at that place as people read it: {@code "é"}, {@code U+0001}, or the end of the document. */
    String character(int offset) {
        if (offset < 0 || offset >= text.length()) {
            return "the end of the document";
        }
        int character = text.codePointAt(offset);
        return character > ' ' && !Character.isISOControl(character)
                ? "'" + Character.toString(character) + "'"
                : String.format(Locale.ROOT, "U+%04X", character);
    }

    private boolean endsLine(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
