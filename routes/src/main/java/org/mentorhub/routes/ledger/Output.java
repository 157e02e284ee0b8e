package org.mentorhub.routes.ledger;

import java.util.List;

/**
 * What is sent, byte for byte.
 *
 * @param dialectDigest version of the dialect that wrote it
 * @param mediaType with charset where the type has one
 * @param content the bytes; nobody changes them
 * @param beside what goes beside it
 */
public record Output(String dialectDigest, String mediaType, byte[] content, List<Part> beside) {
    public Output {
        beside = List.copyOf(beside);
    }

    /** What goes alone. */
    public Output(String dialectDigest, String mediaType, byte[] content) {
        this(dialectDigest, mediaType, content, List.of());
    }

    /**
     * Content beside a document, which the ledger keeps with the document that brought it.
     *
     * @param contentId what the document calls it: {@code cid:} and this
     * @param fileName its name for people
     * @param mediaType type and subtype
     * @param size bytes
     * @param sha256 of its bytes, small hexadecimal
     */
    public record Part(String contentId, String fileName, String mediaType, long size, String sha256) {}
}
