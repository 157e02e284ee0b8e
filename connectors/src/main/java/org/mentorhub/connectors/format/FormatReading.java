package org.mentorhub.connectors.format;

import java.util.List;
import org.mentorhub.connectors.translation.Violation;

/** What comes of reading bytes: a tree, or why not. */
public sealed interface FormatReading {

    /** The same of a document that begins on that line of its file. */
    default FormatReading onLine(int line) {
        return switch (this) {
            case Read(NativeTree tree) -> new Read(tree.onLine(line));
            case Refused(List<Violation> violations) ->
                line == 1
                        ? this
                        : new Refused(violations.stream()
                                .map(violation -> FileLine.moved(violation, line - 1))
                                .toList());
        };
    }

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
