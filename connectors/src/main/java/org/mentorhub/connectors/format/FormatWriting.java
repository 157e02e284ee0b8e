package org.mentorhub.connectors.format;

import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/** What comes of writing a tree: bytes, or why not. */
public sealed interface FormatWriting {

    /**
     * The document.
     *
     * @param content in the format's charset
     */
    record Written(byte[] content) implements FormatWriting {}

    /**
     * The tree holds what the format cannot say.
     *
     * @param violations never empty; places are paths in the document that would have been written
     */
    record Refused(List<Violation> violations) implements FormatWriting {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
