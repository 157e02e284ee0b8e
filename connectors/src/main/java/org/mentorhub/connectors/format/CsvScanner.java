package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Violation;

/** Cuts a CSV file into rows and cells, reading on as it goes: no more than one row is held. */
final class CsvScanner {

    /** Far more than any row needs: a quote that is never closed ends here. */
    private static final int MAX_ROW = 1 << 20;

    private static final int FIRST_SIZE = 1 << 14;
    private static final int MAX_CELLS = 1000;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final @Nullable InputStream in;
    private final CsvSigns signs;
    private final byte separator;
    private final int quote;
    private byte[] buffer;
    private int start;
    private int end;
    private int line = 1;
    private boolean begun;
    private boolean mark;
    private final CharsetWatch watch;

    /** Reads a file as it comes. */
    CsvScanner(InputStream in, CsvSigns signs) {
        this(in, new byte[FIRST_SIZE], 0, signs);
    }

    /** Reads what is there already, which it does not change. */
    CsvScanner(byte[] content, CsvSigns signs) {
        this(null, content, content.length, signs);
    }

    private CsvScanner(@Nullable InputStream in, byte[] buffer, int end, CsvSigns signs) {
        this.in = in;
        this.buffer = buffer;
        this.end = end;
        this.signs = signs;
        this.separator = (byte) signs.separator();
        this.watch = new CharsetWatch(signs.charset());
        this.quote = signs.quote().map(c -> (int) c).orElse(-1);
    }

    /** Whether the file began with a byte-order mark. */
    boolean hasMark() {
        return mark;
    }

    /** Says after the last row whether all of them were in another charset than they should be. */
    Optional<Violation> mistakenCharset() {
        return watch.mistake();
    }

    /** The line on which the next row would begin. */
    int line() {
        return line;
    }

    /** The next row that is not blank, or null after the last. */
    @Nullable
    CsvRecord next() throws IOException, BrokenDocument {
        if (!begun) {
            begun = true;
            takeMark();
        }
        while (has(0) && isLineEnd(0)) {
            int blank = lineEnd(0);
            start += blank;
            line++;
        }
        return has(0) ? row() : null;
    }

    private CsvRecord row() throws IOException, BrokenDocument {
        int first = line;
        int[] ends = new int[32];
        int cells = 0;
        int at = cellEnd(0);
        ends[cells++] = at;
        while (has(at) && byteAt(at) == separator) {
            at = cellEnd(at + 1);
            if (cells == MAX_CELLS) {
                throw FormatRule.BOUND_CELLS.stop("line " + first, null, null, Integer.toString(MAX_CELLS));
            }
            ends = cells == ends.length ? Arrays.copyOf(ends, 2 * cells) : ends;
            ends[cells++] = at;
        }
        int length = at + lineEnd(at);
        var row = new CsvRecord(
                signs, first, Arrays.copyOfRange(buffer, start, start + length), Arrays.copyOf(ends, cells));
        watch.see(row.raw(), first);
        line += length > at ? 1 : 0;
        start += length;
        return row;
    }

    private int cellEnd(int from) throws IOException, BrokenDocument {
        if (quote >= 0 && has(from) && byteAt(from) == quote) {
            return quotedEnd(from + 1);
        }
        int at = from;
        while (has(at) && byteAt(at) != separator && !isLineEnd(at)) {
            if (byteAt(at) == quote) {
                throw FormatRule.CSV_QUOTE_OPENING.stop("line " + line, null, null);
            }
            at++;
        }
        return at;
    }

    private int quotedEnd(int from) throws IOException, BrokenDocument {
        int opened = line;
        int at = from;
        while (has(at)) {
            if (byteAt(at) == quote) {
                if (!has(at + 1) || byteAt(at + 1) != quote) {
                    return closed(at + 1);
                }
                at++;
            } else if (isLineEnd(at)) {
                line++;
                at += lineEnd(at) - 1;
            }
            at++;
        }
        throw FormatRule.TRUNCATED_QUOTE.stop("line " + opened, null, null);
    }

    private int closed(int at) throws IOException, BrokenDocument {
        if (has(at) && byteAt(at) != separator && !isLineEnd(at)) {
            throw FormatRule.CSV_QUOTE_CLOSING.stop("line " + line, null, null);
        }
        return at;
    }

    /** A mark of another charset says that the whole file is in another charset. */
    private void takeMark() throws IOException, BrokenDocument {
        boolean utf8 = has(2) && StrictDecoder.startsWith(Arrays.copyOfRange(buffer, start, start + 3), UTF_8_MARK);
        boolean utf16 = has(1) && (byteAt(0) == 0 || byteAt(1) == 0 || isUtf16Mark());
        boolean ours = signs.charset().equals(StandardCharsets.UTF_8);
        if (utf16 || (utf8 && !ours)) {
            throw FormatRule.CHARSET.stop(
                    "line 1, column 1",
                    utf16 ? "UTF-16" : "UTF-8",
                    signs.charset().name(),
                    signs.charset().name());
        }
        if (utf8) {
            mark = true;
            start += UTF_8_MARK.length;
        }
    }

    private boolean isUtf16Mark() throws IOException, BrokenDocument {
        int first = byteAt(0) & 0xFF;
        int second = byteAt(1) & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    private boolean isLineEnd(int at) {
        return byteAt(at) == '\n' || byteAt(at) == '\r';
    }

    /** How many bytes the end of line at that place has; 0 at the end of the file. */
    private int lineEnd(int at) throws IOException, BrokenDocument {
        if (!has(at)) {
            return 0;
        }
        return byteAt(at) == '\r' && has(at + 1) && byteAt(at + 1) == '\n' ? 2 : 1;
    }

    private byte byteAt(int at) {
        return buffer[start + at];
    }

    private boolean has(int at) throws IOException, BrokenDocument {
        while (start + at >= end) {
            if (at > MAX_ROW) {
                throw FormatRule.BOUND_ROW.stop("line " + line, null, null, Integer.toString(MAX_ROW));
            }
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (in == null) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read >= 0;
    }
}
