package org.mentorhub.connectors.format;

/**
 * The decoded text of a document, kept only to find lines and columns in it.
 *
 * @param chars the text; only {@code length} of it
 * @param length how many characters
 */
record SourceText(char[] chars, int length) {

    /** {@code line 3, column 14}. */
    String position(int offset) {
        return "line " + line(offset) + ", column " + column(offset);
    }

    /** From 1; CR LF, LF and CR each end a line. */
    int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, length); i++) {
            if (endsLine(i)) {
                line++;
            }
        }
        return line;
    }

    /** In characters, from 1. */
    int column(int offset) {
        int end = Math.clamp(offset, 0, length);
        int start = end;
        while (start > 0 && !endsLine(start - 1)) {
            start--;
        }
        return Character.codePointCount(chars, start, end - start) + 1;
    }

    private boolean endsLine(int at) {
        return chars[at] == '\n' || (chars[at] == '\r' && (at + 1 == length || chars[at + 1] != '\n'));
    }
}
