package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/** How a document's tree becomes bytes and back. Immutable, used by many threads. */
public sealed interface Format permits CsvFormat, FixedFormat, JsonFormat, XmlFormat {

    /** Reads one document. Total: any input ends in a tree or in violations with a place, in bounded time and memory. */
    FormatReading read(byte[] content);

    /**
     * Reads one document that was cut out of a file, so that places are those of the file.
     *
     * @param line of the file on which it begins, from 1; in CSV that of its first row, which stands below the header here
     */
    default FormatReading read(byte[] content, int line) {
        return read(content).onLine(line);
    }

    /** Writes one document. Total and deterministic: the order is the tree's. */
    FormatWriting write(Node root);

    /** The type that transports say, with the charset where the type has one: {@code application/xml; charset=UTF-8}. */
    String mediaType();

    /** The charset that is written; what is read may differ where the format lets a document say its own. */
    Charset charset();

    /** The names that rows use. */
    Names names();

    /** What a value is written as where the format writes a text otherwise than it stands, and reads it back; empty for most. */
    default Optional<String> disguise(Node cell) {
        return Optional.empty();
    }

    /** A field of the table as people find it in a document that is written: {@code column NOTE} for {@code /NOTE}. */
    default String field(String nativePlace) {
        return nativePlace;
    }

    /** How many characters the native field of that name has room for; empty where there is no bound. */
    default OptionalInt width(String name) {
        return OptionalInt.empty();
    }

    /** Which texts it can hold; most can hold every text. */
    default Repertoire repertoire() {
        return Repertoire.ALL;
    }
}
