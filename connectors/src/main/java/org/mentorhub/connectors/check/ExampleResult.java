package org.mentorhub.connectors.check;

import org.jspecify.annotations.Nullable;

/**
 * What the examples of one dialect gave.
 *
 * @param dialect the dialect's id
 * @param examples how many there are
 * @param failures how many read or write otherwise than they should
 * @param first what is wrong with the first of these, or null
 */
public record ExampleResult(
        String dialect,
        int examples,
        int failures,
        @Nullable String first) {

    /** Whether there are examples, and all are as they should be. */
    public boolean holds() {
        return failures == 0 && examples > 0;
    }
}
