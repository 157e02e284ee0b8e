package org.mentorhub.routes.intake;

/**
 * One document of a body, as its sender wrote it.
 *
 * @param position the line on which it stands, counted from 1; 1 for a body of one document
 * @param content its bytes; nobody changes them. Empty where it is larger than the bound
 * @param size how many bytes it has
 */
public record NativeDocument(int position, byte[] content, long size) {

    /** Whether the document was too large to be kept. */
    public boolean isOversized() {
        return size > content.length;
    }
}
