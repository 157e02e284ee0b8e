package org.mentorhub.connectors.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One row of a CSV file as it stands there: its bytes, and where its cells end. */
final class CsvRecord {

    private static final int FIRST_BEYOND_ASCII = 128;
    /** Signed bytes below it go on with a letter of UTF-8. */
    private static final int CONTINUED = -64;

    private final CsvSigns signs;
    private final int line;
    private final byte[] raw;
    private final int[] ends;

    /**
     * @param line of the file on which the row begins, from 1
     * @param raw the row with its end of line
     * @param ends where each cell ends
     */
    CsvRecord(CsvSigns signs, int line, byte[] raw, int[] ends) {
        this.signs = signs;
        this.line = line;
        this.raw = raw;
        this.ends = ends;
    }

    int line() {
        return line;
    }

    /** How many cells. */
    int size() {
        return ends.length;
    }

    byte[] raw() {
        return raw;
    }

    /** The cell as it stands, quotes included. */
    byte[] rawCell(int at) {
        return Arrays.copyOfRange(raw, start(at), ends[at]);
    }

    /** Whether these are the bytes of the row without its end of line. */
    boolean isLine(byte[] line) {
        return Arrays.equals(raw, 0, ends[ends.length - 1], line, 0, line.length);
    }

    /** Whether a cell has the bytes of the one at that place of a row of as many cells. */
    boolean hasSameCell(int at, CsvRecord other) {
        return Arrays.equals(raw, start(at), ends[at], other.raw, other.start(at), other.ends[at]);
    }

    /** The bytes of the row without its end of line. */
    byte[] rawCells() {
        return Arrays.copyOf(raw, ends[ends.length - 1]);
    }

    /**
     * The text of a cell without its quotes.
     *
     * @param column its name, for the place
     */
    String text(int at, String column) throws BrokenDocument {
        int start = start(at);
        int end = ends[at];
        boolean quoted = signs.quote().isPresent() && end - start > 1 && raw[start] == quote();
        return quoted
                ? decode(start + 1, end - 1, column).replace("" + quote() + quote(), "" + quote())
                : decode(start, end, column);
    }

    /** Whether all bytes are in the charset. */
    boolean isDecodable() {
        String text = new String(raw, signs.charset());
        return text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(signs.charset()), raw);
    }

    /**
     * Refuses a row in UTF-8 where a charset of single bytes belongs: each of its bytes is a letter there, so nothing else would tell. Two
     * letters that UTF-8 writes in several bytes, and no byte that it does not have, are no chance.
     */
    void requireOwnCharset() throws BrokenDocument {
        if (signs.charset().equals(StandardCharsets.UTF_8)) {
            return;
        }
        int first = firstBeyondAscii(0, raw.length);
        if (first < 0 || first + 1 == raw.length || raw[first + 1] >= CONTINUED) {
            return;
        }
        String text = new String(raw, StandardCharsets.UTF_8);
        boolean utf8 = text.length() < raw.length
                && text.indexOf('\uFFFD') < 0
                && text.codePoints()
                        .filter(point -> point >= FIRST_BEYOND_ASCII)
                        .allMatch(Character::isLetter)
                && text.codePoints()
                                .filter(point -> point >= FIRST_BEYOND_ASCII)
                                .count()
                        > 1;
        if (utf8) {
            throw FormatRule.CHARSET.stop(
                    "line " + line,
                    "UTF-8",
                    signs.charset().name(),
                    signs.charset().name());
        }
    }

    /** Whether the first cell is that word. */
    boolean beginsWith(String word) throws BrokenDocument {
        return ends[0] <= word.length() + 2 && text(0, "1").strip().equals(word);
    }

    private char quote() {
        return signs.quote().orElse('"');
    }

    private int start(int at) {
        return at == 0 ? 0 : ends[at - 1] + 1;
    }

    private String decode(int start, int end, String column) throws BrokenDocument {
        if (firstBeyondAscii(start, end) < 0) {
            return new String(raw, start, end - start, StandardCharsets.US_ASCII);
        }
        String text = new String(raw, start, end - start, signs.charset());
        if (text.indexOf('\uFFFD') >= 0
                && !Arrays.equals(text.getBytes(signs.charset()), Arrays.copyOfRange(raw, start, end))) {
            throw StrictDecoder.wrongByte(Arrays.copyOfRange(raw, start, end), signs.charset(), place(column));
        }
        return text;
    }

    /** Where the first byte stands that is not ASCII, or −1: in every charset of ours ASCII is ASCII. */
    private int firstBeyondAscii(int start, int end) {
        for (int i = start; i < end; i++) {
            if (raw[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    private String place(String column) {
        return "line " + line + ", column " + column;
    }
}
