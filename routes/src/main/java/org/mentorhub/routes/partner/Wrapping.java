package org.mentorhub.routes.partner;

/**
 * How files are wrapped on their way, both ways: packed first, then encrypted.
 *
 * @param compression how they are packed
 * @param openPgp whether they are encrypted
 */
public record Wrapping(Compression compression, OpenPgp openPgp) {

    /** As the dialect writes them. */
    public static final Wrapping PLAIN = new Wrapping(Compression.NONE, OpenPgp.NONE);

    /** How files are packed. */
    public enum Compression {
        NONE,
        /** RFC 1952: one file. */
        GZIP,
        /** A zip archive: one file or several. */
        ZIP
    }

    /** Whether files are encrypted by OpenPGP. */
    public enum OpenPgp {
        NONE,
        /** For the receiver's key; a signature is checked where there is one. */
        ENCRYPTED,
        /** And signed by the sender: what is not is refused. */
        SIGNED
    }
}
