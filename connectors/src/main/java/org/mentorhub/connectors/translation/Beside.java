package org.mentorhub.connectors.translation;

/**
 * Content that came beside a document. The document names it where its dialect has the content of a file, by {@code cid:} and its content
 * id (RFC 2392) instead of base64.
 *
 * @param contentId what its sender calls it there
 * @param size bytes
 * @param sha256 of its bytes, small hexadecimal
 */
public record Beside(String contentId, long size, String sha256) {
    /** What an address within the same message begins with. */
    public static final String SCHEME = "cid:";

    /** How a document names it. */
    public String href() {
        return SCHEME + contentId;
    }
}
