package org.mentorhub.routes.intake;

import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/**
 * One document of a body, as its sender wrote it.
 *
 * @param position its place in the submission, counted from 1; the line on which it stands where it is one of a body of lines
 * @param line of its file on which it begins, counted from 1; 1 for all that is no file
 * @param content its bytes; nobody changes them. Empty where it is larger than the bound
 * @param size how many bytes it has
 * @param faults what is wrong with it before anybody reads it; empty for what is to be read
 * @param beside content that came beside it
 */
public record NativeDocument(
        int position, int line, byte[] content, long size, List<Violation> faults, List<BesideDocument> beside) {
    public NativeDocument {
        beside = List.copyOf(beside);
        faults = List.copyOf(faults);
    }

    /** A document that is to be read. */
    public NativeDocument(int position, int line, byte[] content, long size) {
        this(position, line, content, size, List.of(), List.of());
    }

    /** A document that came in no file. */
    public NativeDocument(int position, byte[] content, long size) {
        this(position, 1, content, size);
    }

    /** Stands for a submission of which nothing can be read as a document. */
    public static NativeDocument unreadable(List<Violation> faults) {
        return new NativeDocument(1, 1, new byte[0], 0, faults, List.of());
    }

    /** The same with what came beside it. */
    public NativeDocument with(List<BesideDocument> parts) {
        return new NativeDocument(position, line, content, size, faults, parts);
    }

    /** Whether the document was too large to be kept. */
    public boolean isOversized() {
        return size > content.length;
    }
}
