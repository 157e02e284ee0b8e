package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.Enclosure;
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
 * @param says why and how many
 * @param jws the signed statement: a receipt, or the head of a day
 * @param enclosure the file that goes with it: what was refused of a file
 */
public record Notice(
        DeliveryId delivery,
        NoticeKind kind,
        PartnerId partner,
        Optional<PartnerId> from,
        Instant issuedAt,
        Optional<About> about,
        Optional<String> result,
        Says says,
        Optional<String> jws,
        Optional<Enclosure> enclosure) {

    /**
     * Why and how many.
     *
     * @param reasons why, in the words of the hub or of a recipient
     * @param violations what documents of a rejected sending break, with the values; the first 1,000
     * @param counts documents of the sending, in receipts and rejections
     */
    public record Says(List<PartnerReason> reasons, List<Violation> violations, Optional<DecisionCounts> counts) {
        public Says {
            reasons = List.copyOf(reasons);
            violations = List.copyOf(violations);
        }

        /** What gives reasons and nothing else. */
        public static Says because(List<PartnerReason> reasons) {
            return new Says(reasons, List.of(), Optional.empty());
        }
    }

    /**
     * What a notice is about. Nothing is there that the receiver of the notice does not know.
     *
     * @param submission hub id of the submission
     * @param messageId its sender's id of the sending
     * @param returnAddress what the transport of the sending kept to answer by
     * @param document the document that it is about; empty: the whole submission
     */
    public record About(
            SubmissionId submission,
            String messageId,
            Optional<String> returnAddress,
            Optional<AboutDocument> document) {}

    /**
     * The one document that a notice is about.
     *
     * @param exchange hub id of the document
     * @param delivery the delivery that it tells of
     * @param type which document
     * @param documentId its sender's id of it
     * @param recipient whom the delivery was for
     */
    public record AboutDocument(
            ExchangeId exchange, DeliveryId delivery, DocumentType type, String documentId, PartnerId recipient) {}
}
