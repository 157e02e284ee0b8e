package org.mentorhub.connectors.format;

import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/** What comes of reading bytes: a tree, or why not. */
public sealed interface FormatReading {

    /**
     * The document is well-formed and within the bounds.
     *
     * @param tree the document
     */
    record Read(NativeTree tree) implements FormatReading {}

    /**
     * The bytes are no document of this format.
     *
     * @param violations never empty; a parser stops at its first
     */
    record Refused(List<Violation> violations) implements FormatReading {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
