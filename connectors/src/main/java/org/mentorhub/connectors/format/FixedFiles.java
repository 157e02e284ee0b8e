package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.FileStamp;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Slices;

/**
 * Files of many documents in records of fixed width: a header, the records of each document together, a last record that counts them.
 *
 * @param layout how the partner writes
 * @param limits what one document may cost
 * @param letters what the charset can hold
 */
record FixedFiles(FixedLayout layout, IntakeLimits limits, Repertoire letters) implements FileForm {

    private static final String END_MARK = "\u001A";

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public FileCheck check(InputStream file) throws IOException {
        return new FixedCheck(layout, limits).run(file);
    }

    /** The totals; or the end mark alone, which old systems write on a line of its own. */
    @Override
    public boolean mayEndWith(String line) {
        var record = new FixedRecord(1, line.getBytes(StandardCharsets.ISO_8859_1));
        return layout.trailer().isEmpty()
                || line.replace(END_MARK, "").isBlank()
                || new FixedTypes(layout).isTrailer(record);
    }

    @Override
    public Slices open(InputStream file) throws IOException {
        return new FixedSlices(layout, file);
    }

    @Override
    public byte[] join(List<byte[]> documents) {
        return join(documents, FileStamp.NONE);
    }

    @Override
    public byte[] join(List<byte[]> documents, FileStamp stamp) {
        return new FixedJoining(layout, letters).join(documents, stamp);
    }

    @Override
    public byte[] refused(List<RefusedSlice> refused, String language) {
        return new FixedJoining(layout, letters).refused(refused, language);
    }
}
