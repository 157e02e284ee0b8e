package org.mentorhub.routes.ledger.sql;

import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.seal.SealKey;

/**
 * What is kept of a submission so that a notice can answer it later.
 *
 * @param messageId its sender's id of it
 * @param returnAddress what its transport needs to answer by, or null
 */
record AnswerTo(String messageId, @Nullable String returnAddress) {
    private static final String USE = "answer-to";

    static AnswerTo of(SubmissionHead head) {
        return new AnswerTo(head.messageId(), head.origin().returnAddress().orElse(null));
    }

    byte[] seal(SealKey key) {
        return SealedJson.seal(key, USE, this);
    }

    static AnswerTo open(SealKey key, byte[] sealed) {
        return SealedJson.open(key, USE, sealed, AnswerTo.class);
    }
}
