package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import org.mentorhub.schemas.PartnerId;

/**
 * What came under one message id, read and checked, ready for the ledger.
 *
 * @param sender who authenticated
 * @param messageId the sender's id of this sending, 1 to 200 characters; only acceptance binds it
 * @param content digest of what came: equal on a repeat
 * @param transport the way it came: {@code rest}
 * @param format what it came as: {@code application/json}
 * @param receivedAt when the hub had the whole of it
 * @param issuedAt the file's, message's or call's time: orders versions where the sender maps none
 * @param documents its documents in the order of their records, accepted candidates and rejects mixed; at least one
 */
public record Submission(
        PartnerId sender,
        String messageId,
        Digest content,
        String transport,
        String format,
        Instant receivedAt,
        Instant issuedAt,
        List<SubmittedDocument> documents) {

    /** @throws IllegalArgumentException where the message id has not its length or there is no document */
    public Submission {
        documents = List.copyOf(documents);
        if (messageId.isEmpty() || messageId.length() > 200) {
            throw new IllegalArgumentException("message id of " + messageId.length() + " characters; 1 to 200 it is");
        }
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(
                    "a submission without documents; an empty one is the intake's to refuse");
        }
    }
}
