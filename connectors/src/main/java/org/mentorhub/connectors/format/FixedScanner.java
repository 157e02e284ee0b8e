package org.mentorhub.connectors.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a file of fixed width into its records, reading on as it goes: no more than one record is held. */
final class FixedScanner {

    /** What old systems put at the end of a file. */
    private static final int END_MARK = 0x1A;

    /** More than any record has: a file without ends of lines stops here. */
    private static final int MAX_RECORD = 1 << 16;

    private final InputStream in;
    private int number;

    FixedScanner(InputStream in) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    }

    /** How many records have been read. */
    int number() {
        return number;
    }

    /** The next record, or null after the last: blank lines and an end mark may follow that one. */
    @Nullable
    FixedRecord next() throws IOException, BrokenDocument {
        int first = in.read();
        int blank = 0;
        while (first == '\n' || first == '\r') {
            blank++;
            first = in.read();
        }
        if (first < 0) {
            return null;
        }
        if (first == END_MARK) {
            requireEnd();
            return null;
        }
        if (blank > 0) {
            throw FormatRule.FIXED_LENGTH_EMPTY.stop("record " + (number + 1), null, null);
        }
        number++;
        return new FixedRecord(number, rest(first));
    }

    private byte[] rest(int first) throws IOException, BrokenDocument {
        var raw = new ByteArrayOutputStream(256);
        boolean carriage = false;
        for (int c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (carriage) {
                raw.write('\r');
            }
            carriage = c == '\r';
            if (c == END_MARK) {
                requireEnd();
                return raw.toByteArray();
            }
            if (!carriage) {
                raw.write(c);
            }
            if (raw.size() > MAX_RECORD) {
                throw FormatRule.BOUND_ROW.stop("record " + number, null, null, Integer.toString(MAX_RECORD));
            }
        }
        return raw.toByteArray();
    }

    private void requireEnd() throws IOException, BrokenDocument {
        int c = in.read();
        while (c == END_MARK || c == '\n' || c == '\r') {
            c = in.read();
        }
        if (c >= 0) {
            throw FormatRule.TRAILING_MARK.stop("record " + (number + 1), null, null);
        }
    }
}
