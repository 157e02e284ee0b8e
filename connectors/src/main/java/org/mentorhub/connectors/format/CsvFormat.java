package org.mentorhub.connectors.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvColumns.Slot;
import org.mentorhub.connectors.translation.FileForm;

/**
 * CSV as one partner writes it. A document is a row, or the rows that share the value of one column: then the other columns of the
 * document must be the same in each of them. See {@link CsvColumns} for what becomes of cells in the tree.
 */
public final class CsvFormat implements Format {

    private final CsvLayout layout;
    private final CsvHeader usual;
    private final Names names = new Names();
    private final Map<String, Slot> slots;
    private final Letters letters;
    private final CsvSheet sheet;
    private final IntakeLimits limits;
    private final String mediaType;

    /**
     * @param layout how the partner writes
     * @param limits what a document may cost
     */
    public CsvFormat(CsvLayout layout, IntakeLimits limits) {
        this.layout = layout;
        this.usual = CsvHeader.usual(layout);
        this.slots = layout.columns().slots(names);
        this.letters = layout.signs().letters();
        this.sheet = new CsvSheet(layout, slots, names, letters);
        this.limits = limits;
        String header = layout.header() == CsvLayout.Header.WRITTEN ? "present" : "absent";
        this.mediaType = "text/csv; charset=" + layout.signs().charset().name() + "; header=" + header;
    }

    @Override
    public FormatReading read(byte[] content) {
        return read(content, 1);
    }

    @Override
    public FormatReading read(byte[] content, int line) {
        try {
            return new CsvReader(layout, usual, slots, names, limits).read(content, line);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    @Override
    public FormatWriting write(Node root) {
        try {
            return new FormatWriting.Written(new CsvWriter(sheet, root).write());
        } catch (BrokenDocument e) {
            return new FormatWriting.Refused(List.of(e.violation()));
        }
    }

    /**
     * How documents stand in a file of this format.
     *
     * @param needed columns without which no document can be read
     */
    public FileForm files(Set<String> needed) {
        return new CsvFiles(layout, limits, needed);
    }

    /** How the partner writes. */
    public CsvLayout layout() {
        return layout;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public Charset charset() {
        return layout.signs().charset();
    }

    @Override
    public Names names() {
        return names;
    }

    /** No letter that the charset lacks, no text that would be read as nothing or without its first character. */
    @Override
    public Repertoire repertoire() {
        return text -> letters.fit(layout.signs().plain(text)).filter(fitting -> !isSign(fitting.strip()));
    }

    private boolean isSign(String text) {
        return layout.absence().signs().contains(text)
                || layout.absence().unknown().contains(text);
    }

    @Override
    public String field(String nativePlace) {
        String name = nativePlace.substring(nativePlace.lastIndexOf('/') + 1);
        return layout.columns().order().contains(name) ? "column " + name : name;
    }

    /** With an apostrophe in front of what a spreadsheet would take for a formula. */
    @Override
    public Optional<String> disguise(Node cell) {
        String text = cell.text();
        String written = layout.signs().defuse(text);
        boolean bare = cell.name() == Name.ITEM
                || written.equals(text)
                || layout.columns().bare().contains(cell.name().local());
        return bare ? Optional.empty() : Optional.of(written);
    }
}
