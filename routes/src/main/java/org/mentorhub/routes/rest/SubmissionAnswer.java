package org.mentorhub.routes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.intake.ReportView;
import org.mentorhub.routes.rest.Problem.DocumentViolation;

/**
 * What became of a submission, told at once.
 *
 * @param submission the hub's id; absent where nothing was submitted
 * @param messageId the sender's id of the sending
 * @param decision {@code accepted}, {@code repeated} or {@code valid}
 * @param receipt the hub's signed statement
 * @param documents what became of each document; absent on a repeat, where the receipt says it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubmissionAnswer(
        @Nullable String submission,
        String messageId,
        String decision,
        @Nullable ReceiptAnswer receipt,
        List<DocumentAnswer> documents) {

    /**
     * A receipt.
     *
     * @param jws compact JWS, as it was first sent: what to keep as evidence
     * @param says its content, decoded
     */
    public record ReceiptAnswer(String jws, @JsonRawValue String says) {}

    /**
     * One document.
     *
     * @param document its line in the call, counted from 1
     * @param decision {@code accepted}, {@code unchanged}, {@code superseded}, {@code rejected} or {@code valid}
     * @param exchange the hub's id of it
     * @param sameAs the earlier exchange that it is equal to, or that is newer
     * @param documentId the sender's id of it
     * @param recipients what each recipient gets of it
     * @param report what reading could not carry over
     * @param violations what it breaks
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DocumentAnswer(
            int document,
            String decision,
            @Nullable String exchange,
            @Nullable String sameAs,
            @Nullable String documentId,
            List<RecipientAnswer> recipients,
            @Nullable ReportView report,
            List<DocumentViolation> violations) {}

    /**
     * One recipient of a document.
     *
     * @param recipient who
     * @param decision {@code to-be-delivered}, {@code held} or {@code cannot-take}
     * @param delivery the hub's id of the delivery
     * @param waitsFor what a held delivery waits for: {@code consent}
     * @param losses how many fields it will not get as they are, by kind
     * @param report which, and why; in submissions of few documents
     * @param violations what it needs that the document does not have
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RecipientAnswer(
            String recipient,
            String decision,
            @Nullable String delivery,
            @Nullable String waitsFor,
            Map<String, Integer> losses,
            @Nullable ReportView report,
            List<DocumentViolation> violations) {}
}
