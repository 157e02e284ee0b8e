package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The signs that part a CSV file.
 *
 * @param charset one in which ASCII is ASCII
 * @param separator between two cells
 * @param quote around cells, doubled inside; empty where a quote is a letter like others
 * @param lineEnd what is written at the end of a row; CR LF, LF and CR are all read
 * @param mark whether a byte-order mark is written; one in UTF-8 is always read over
 * @param defused characters at the start of a text cell that a spreadsheet would take for a formula: such a cell is written with an
 *     apostrophe in front, and read without
 */
public record CsvSigns(
        Charset charset, char separator, Optional<Character> quote, LineEnd lineEnd, Mark mark, String defused) {

    /** What ends a row. */
    public enum LineEnd {
        LF("\n"),
        CRLF("\r\n");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Whether a file begins with a byte-order mark. */
    public enum Mark {
        NONE,
        WRITTEN
    }

    private static final char APOSTROPHE = '\'';

    /** The text as it is written: with an apostrophe before what a spreadsheet would take for a formula. */
    String defuse(String text) {
        return isDefused(text, 0) ? APOSTROPHE + text : text;
    }

    /** The text without the apostrophe that {@link #defuse} writes. */
    String plain(String text) {
        boolean apostrophe = !defused.isEmpty() && text.length() > 1 && text.charAt(0) == APOSTROPHE;
        return apostrophe && isDefused(text, 1) ? text.substring(1) : text;
    }

    /** Bytes as text, for people: what the charset does not have is shown as such. */
    String text(byte[] content) {
        return new String(content, charset);
    }

    /** The letters that a cell can have. */
    Letters letters() {
        return Letters.of(charset, quote.isPresent() ? "" : separator + "\n\r");
    }

    private boolean isDefused(String text, int at) {
        return text.length() > at && defused.indexOf(text.charAt(at)) >= 0;
    }
}
