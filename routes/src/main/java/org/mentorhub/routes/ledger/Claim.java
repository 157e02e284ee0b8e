package org.mentorhub.routes.ledger;

import java.time.Instant;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * That this process, and no other, hands a delivery over.
 *
 * @param delivery its id
 * @param recipient for whom
 * @param what a document or a notice
 * @param attempt counted from 1
 * @param fence number of the claim; a settlement under an older one is late
 * @param since when the delivery was made
 */
public record Claim(DeliveryId delivery, PartnerId recipient, What what, int attempt, long fence, Instant since) {

    /** What a delivery is of. */
    public sealed interface What {

        /**
         * One document.
         *
         * @param exchange the hub's id of it
         * @param type which of the three
         * @param sender whose it is
         */
        record Document(ExchangeId exchange, DocumentType type, PartnerId sender) implements What {}

        /**
         * One notice.
         *
         * @param kind which
         */
        record NoticeOf(NoticeKind kind) implements What {}
    }
}
