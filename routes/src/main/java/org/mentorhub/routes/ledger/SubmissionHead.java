package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/**
 * What is known of a submission before its documents.
 *
 * @param sender who authenticated
 * @param messageId the sender's id of this sending, 1 to 200 characters; only acceptance binds it
 * @param content digest of what came: equal on a repeat
 * @param origin the way it came
 * @param receivedAt when the hub had the whole of it
 * @param issuedAt the file's, message's or call's time: orders versions where the sender maps none
 */
public record SubmissionHead(
        PartnerId sender, String messageId, Digest content, Origin origin, Instant receivedAt, Instant issuedAt) {

    /** @throws IllegalArgumentException where the message id has not its length */
    public SubmissionHead {
        if (messageId.isEmpty() || messageId.length() > 200) {
            throw new IllegalArgumentException("message id of " + messageId.length() + " characters; 1 to 200 it is");
        }
    }

    /**
     * The way a submission came.
     *
     * @param transport {@code rest}, {@code sftp}
     * @param format what it came as: {@code application/json}
     * @param returnAddress what the transport needs to tell its sender of it later: a file's name, a reply-to address; kept sealed
     * @param answering how its sender learns what was decided
     */
    public record Origin(String transport, String format, Optional<String> returnAddress, Answering answering) {}
}
