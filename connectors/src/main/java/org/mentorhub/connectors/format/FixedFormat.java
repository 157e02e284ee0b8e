package org.mentorhub.connectors.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;
import org.mentorhub.connectors.format.FixedSlots.Slot;
import org.mentorhub.connectors.translation.FileForm;

/**
 * Records of fixed width as one partner writes them. In the tree the columns of the records that stand once in a document, and those of the
 * file's header, are in the root, those of records that may stand several times in a list of the type's name.
 */
public final class FixedFormat implements Format {

    private final FixedLayout layout;
    private final Names names = new Names();
    private final FixedSlots slots;
    private final Letters letters;
    private final IntakeLimits limits;

    /**
     * @param layout how the partner writes
     * @param limits what a document may cost
     */
    public FixedFormat(FixedLayout layout, IntakeLimits limits) {
        this.layout = layout;
        this.slots = new FixedSlots(layout, names);
        this.letters = Letters.of(layout.charset(), "\u001A\n\r");
        this.limits = limits;
    }

    @Override
    public FormatReading read(byte[] content) {
        return read(content, 1);
    }

    @Override
    public FormatReading read(byte[] content, int line) {
        try {
            return new FixedReader(layout, slots, names, limits).read(content, line);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    @Override
    public FormatWriting write(Node root) {
        try {
            return new FormatWriting.Written(new FixedWriter(layout, slots, letters).write(root));
        } catch (BrokenDocument e) {
            return new FormatWriting.Refused(List.of(e.violation()));
        }
    }

    /** How documents stand in a file of this format. */
    public FileForm files() {
        return new FixedFiles(layout, limits, letters::fit);
    }

    /** How the partner writes. */
    public FixedLayout layout() {
        return layout;
    }

    /**
     * How many of these lines are records of the layout's types; 0 where they cannot be a document.
     *
     * @param lines the first ones of a file, byte for character
     */
    public long recordsIn(List<String> lines) {
        return new FixedTypes(layout).knownIn(lines);
    }

    @Override
    public String mediaType() {
        return "text/plain; charset=" + charset().name();
    }

    @Override
    public Charset charset() {
        return layout.charset();
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public Repertoire repertoire() {
        return letters::fit;
    }

    @Override
    public OptionalInt width(String name) {
        Slot slot = slots.of(name);
        return slot == null
                ? OptionalInt.empty()
                : OptionalInt.of(slot.column().span().width());
    }

    @Override
    public String field(String nativePlace) {
        Slot slot = slots.of(nativePlace.substring(nativePlace.lastIndexOf('/') + 1));
        return slot == null
                ? nativePlace
                : "record " + slot.mark() + ", " + slot.column().span().place();
    }
}
