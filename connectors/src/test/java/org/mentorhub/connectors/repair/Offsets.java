package org.mentorhub.connectors.repair;

/** Lines and columns of a text, in characters from 1. */
final class Offsets {
    private Offsets() {}

    /** Where that place is in the text; the end where the text is shorter. */
    static int of(CharSequence text, int line, int column) {
        int at = 0;
        for (int n = 1; n < line && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean crlf = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crlf)) {
                n++;
            }
        }
        for (int n = 1; n < column && at < text.length(); n++) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return Math.min(at, text.length());
    }
}
