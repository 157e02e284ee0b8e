package org.mentorhub.connectors.check;

import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.DocumentType;

/**
 * What testing one law on one table, or on a pair of tables, gave.
 *
 * @param dialect the dialect's id; of a pair both, {@code from → to}
 * @param document which document
 * @param law which law, by its id
 * @param documents how many documents the law was tested on; those to which it does not apply are not counted
 * @param failures how many broke it
 * @param seed of the first document; the same seed tests the same documents
 * @param first what was wrong with the first one that broke it, with its seed
 */
public record LawResult(
        String dialect,
        DocumentType document,
        String law,
        int documents,
        int failures,
        long seed,
        @Nullable String first) {

    /** Whether the law held on as many documents as were asked for. */
    public boolean holds() {
        return failures == 0 && documents > 0;
    }
}
