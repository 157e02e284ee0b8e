package org.mentorhub.connectors.translation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of reading a native document: the document, or why not. */
public sealed interface Reading {

    /**
     * The document was read, and holds all that the canonical model asks for, save that {@code envelope.version} is absent
     * where the dialect maps none.
     *
     * @param document the canonical document
     * @param report what reading could not carry over
     * @param kept native content that no row knows, opaque; handed to {@link Dialect#write} it comes back unchanged
     */
    record Read(
            CanonicalDocument document,
            TranslationReport report,
            @Nullable JsonNode kept) implements Reading {}

    /**
     * The document breaks rules.
     *
     * @param violations all of them, up to a bound; never empty
     */
    record Refused(List<Violation> violations) implements Reading {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
