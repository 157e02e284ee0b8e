package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slices;

/**
 * Files of many documents in CSV: a header, the rows of each document together, perhaps a last line that counts them.
 *
 * @param layout how the partner writes
 * @param limits what one document may cost
 * @param needed columns without which no document can be read
 */
record CsvFiles(CsvLayout layout, IntakeLimits limits, Set<String> needed) implements FileForm {

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public FileCheck check(InputStream file) throws IOException {
        return new CsvCheck(this).run(file);
    }

    @Override
    public boolean mayEndWith(String line) {
        return layout.trailer()
                .map(trailer -> line.startsWith(trailer.mark() + layout.signs().separator()))
                .orElse(true);
    }

    @Override
    public Slices open(InputStream file) throws IOException {
        return new CsvSlices(this, file);
    }

    @Override
    public byte[] join(List<byte[]> documents) {
        return new CsvJoining(layout).join(documents);
    }

    @Override
    public byte[] refused(List<RefusedSlice> refused, String language) {
        return new CsvJoining(layout).refused(new ArrayList<>(refused), language);
    }

    /** The column whose change begins another document, or −1 where each row is one. */
    int key(CsvHeader header) {
        return layout.groupBy().map(header::at).orElse(-1);
    }
}
