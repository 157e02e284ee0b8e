package org.mentorhub.routes.partner;

/**
 * How files are wrapped on their way, both ways: packed first, then encrypted.
 *
 * @param compression how they are packed
 */
public record Wrapping(Compression compression) {

    /** As the dialect writes them. */
    public static final Wrapping PLAIN = new Wrapping(Compression.NONE);

    /** How files are packed. */
    public enum Compression {
        NONE,
        /** RFC 1952: one file. */
        GZIP,
        /** A zip archive: one file or several. */
        ZIP
    }
}
