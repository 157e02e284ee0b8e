package org.mentorhub.connectors.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;

/** The second pass over a file: each document's records below the file's header, as they stand. */
final class FixedSlices implements Slices {

    private final FixedTypes types;
    private final InputStream file;
    private final FixedScanner scanner;
    private final byte[] end;
    private final byte[] head;
    private @Nullable FixedRecord ahead;
    private int record;

    FixedSlices(FixedLayout layout, InputStream file) throws IOException {
        this.types = new FixedTypes(layout);
        this.file = file;
        this.scanner = new FixedScanner(file);
        this.end = layout.lineEnd().text().getBytes(StandardCharsets.US_ASCII);
        FixedRecord first = record();
        boolean headed = first != null && types.isHeader(first);
        this.head = headed && first != null ? first.raw() : new byte[0];
        this.ahead = headed ? record() : first;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        FixedRecord first = ahead;
        if (first == null || types.isTrailer(first)) {
            return null;
        }
        var content = new ByteArrayOutputStream(4 * (head.length + end.length));
        if (head.length > 0) {
            add(head, content);
        }
        add(first.raw(), content);
        FixedRecord next = record();
        while (next != null && !types.isTrailer(next) && !types.isMain(next)) {
            add(next.raw(), content);
            next = record();
        }
        ahead = next;
        return new Slice(++record, first.number(), content.toByteArray());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void add(byte[] raw, ByteArrayOutputStream content) {
        content.writeBytes(raw);
        content.writeBytes(end);
    }

    private @Nullable FixedRecord record() throws IOException {
        try {
            return scanner.next();
        } catch (BrokenDocument e) {
            throw new IOException("the file is not the one that was checked: "
                    + e.violation().place() + " " + e.violation().code());
        }
    }
}
