package org.mentorhub.routes.ledger;

import java.util.List;

/**
 * What came under one message id, read and checked, ready for the ledger.
 *
 * @param head all but the documents
 * @param documents its documents in the order of their records, accepted candidates and rejects mixed; at least one
 */
public record Submission(SubmissionHead head, List<SubmittedDocument> documents) {

    /** @throws IllegalArgumentException where there is no document */
    public Submission {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(
                    "a submission without documents; an empty one is the intake's to refuse");
        }
    }
}
