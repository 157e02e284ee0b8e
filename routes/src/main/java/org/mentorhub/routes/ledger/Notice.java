package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * What a notice says; the canonical {@code notice} of the contracts is written from it.
 *
 * @param delivery its own delivery: the {@code noticeId}
 * @param kind which
 * @param partner for whom it is
 * @param from whose word it is, or empty: the hub's
 * @param issuedAt when it was made
 * @param about what it is about; empty in a daily head
 * @param result what was decided: a word of the contract's list
 * @param reasons why
 * @param jws the signed statement: a receipt, or the head of a day
 */
public record Notice(
        DeliveryId delivery,
        NoticeKind kind,
        PartnerId partner,
        Optional<PartnerId> from,
        Instant issuedAt,
        Optional<About> about,
        Optional<String> result,
        List<PartnerReason> reasons,
        Optional<String> jws) {

    public Notice {
        reasons = List.copyOf(reasons);
    }

    /**
     * What a notice is about. Nothing is there that the receiver of the notice does not know.
     *
     * @param submission hub id of the submission
     * @param exchange hub id of the document
     * @param delivery the delivery that it tells of
     * @param type which document
     * @param documentId its sender's id of it
     * @param messageId its sender's id of the sending
     * @param recipient whom the delivery was for
     */
    public record About(
            SubmissionId submission,
            ExchangeId exchange,
            DeliveryId delivery,
            DocumentType type,
            String documentId,
            String messageId,
            PartnerId recipient) {}
}
