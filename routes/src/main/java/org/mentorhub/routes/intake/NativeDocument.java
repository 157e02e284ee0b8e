package org.mentorhub.routes.intake;

/**
 * One document of a body, as its sender wrote it.
 *
 * @param position its place in the submission, counted from 1; the line on which it stands where it is one of a body of lines
 * @param line of its file on which it begins, counted from 1; 1 for all that is no file
 * @param content its bytes; nobody changes them. Empty where it is larger than the bound
 * @param size how many bytes it has
 */
public record NativeDocument(int position, int line, byte[] content, long size) {

    /** A document that came in no file. */
    public NativeDocument(int position, byte[] content, long size) {
        this(position, 1, content, size);
    }

    /** Whether the document was too large to be kept. */
    public boolean isOversized() {
        return size > content.length;
    }
}
