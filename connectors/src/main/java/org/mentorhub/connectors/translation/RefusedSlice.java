package org.mentorhub.connectors.translation;

import java.util.List;

/**
 * A document of a file that was not taken.
 *
 * @param slice the document
 * @param violations what it breaks; never empty
 */
public record RefusedSlice(Slice slice, List<Violation> violations) {
    public RefusedSlice {
        violations = List.copyOf(violations);
    }
}
