package org.mentorhub.connectors.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;

/** The second pass over a file: each document's rows below the file's header, as they stand. */
final class CsvSlices implements Slices {

    private final CsvFiles files;
    private final InputStream file;
    private final CsvScanner scanner;
    private final CsvHeader header;
    private final byte[] head;
    private final @Nullable CsvTotals totals;
    private @Nullable CsvRecord ahead;
    private int record;

    CsvSlices(CsvFiles files, InputStream file) throws IOException {
        CsvLayout layout = files.layout();
        this.files = files;
        this.file = file;
        this.scanner = new CsvScanner(file, layout.signs());
        this.totals = layout.trailer()
                .map(trailer -> new CsvTotals(trailer, layout.signs()))
                .orElse(null);
        try {
            CsvRecord first = layout.header() == CsvLayout.Header.WRITTEN ? scanner.next() : null;
            this.header = first == null ? CsvHeader.of(layout.columns()) : CsvHeader.of(first, layout);
            this.head = first == null ? new byte[0] : first.raw();
            this.ahead = row();
        } catch (BrokenDocument e) {
            throw broken(e);
        }
    }

    @Override
    public @Nullable Slice next() throws IOException {
        CsvRecord first = ahead;
        if (first == null) {
            return null;
        }
        try {
            var content = new ByteArrayOutputStream(head.length + 4 * first.raw().length);
            content.writeBytes(head);
            String key = key(first);
            CsvRecord row = first;
            while (row != null && (row == first || (key != null && key.equals(key(row))))) {
                content.writeBytes(row.raw());
                row = row();
            }
            ahead = row;
            return new Slice(++record, first.line(), content.toByteArray());
        } catch (BrokenDocument e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private @Nullable String key(CsvRecord row) throws BrokenDocument {
        int at = files.key(header);
        return at < 0 || at >= row.size()
                ? null
                : row.text(at, header.column(at)).strip();
    }

    private @Nullable CsvRecord row() throws IOException, BrokenDocument {
        CsvRecord row = scanner.next();
        return row == null || (totals != null && totals.isTrailer(row)) ? null : row;
    }

    private static IOException broken(BrokenDocument e) {
        return new IOException("the file is not the one that was checked: "
                + e.violation().place() + " " + e.violation().code());
    }
}
