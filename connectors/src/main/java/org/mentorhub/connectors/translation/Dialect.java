package org.mentorhub.connectors.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.DocumentType;

/** How one partner writes documents: compiled once from its folder, immutable, used by many threads. */
public interface Dialect {

    /** The folder's name, {@code ma-anapec}; {@code canonical} is a dialect too. */
    String id();

    /** A title for people, in the dialect's language. */
    String title();

    /** Language of free text and of answers: BCP 47. */
    String language();

    /** The charset that the partner writes and reads texts in, where a text has none of its own. */
    default Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** SHA-256 (hex) of the tables and the code lists they use: the dialect's version. */
    String digest();

    /** The documents that this dialect has a table for. */
    Set<DocumentType> documents();

    /** Which document these bytes hold, by root element or root members; empty where it cannot be told. */
    Optional<DocumentType> detect(byte[] content);

    /** What documents of that type are written as, with the charset where the type has one: {@code text/csv; charset=UTF-8}. */
    default String mediaType(DocumentType type) {
        return "application/json";
    }

    /** How documents of that type stand in a file. */
    default FileForm files(DocumentType type) {
        return SingleDocument.INSTANCE;
    }

    /** Reads one native document. Total: any input ends in a document or in violations. */
    Reading read(DocumentType type, Slice slice, EnvelopeDefaults defaults);

    /** Reads content that is one native document. */
    default Reading read(DocumentType type, byte[] content, EnvelopeDefaults defaults) {
        return read(type, Slice.whole(content), defaults);
    }

    /**
     * Writes one canonical document. Total and deterministic.
     *
     * @param kept what {@link Reading.Read#kept} held when the same dialect read it, or null
     */
    Writing write(CanonicalDocument document, @Nullable JsonNode kept);
}
