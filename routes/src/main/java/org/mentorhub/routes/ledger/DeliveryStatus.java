package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.schemas.PartnerId;

/**
 * A delivery as the ledger has it.
 *
 * @param id hub id
 * @param recipient for whom
 * @param what a document or a notice
 * @param about the exchange that it carries, or that a notice is about
 * @param state where it stands
 * @param hold what it waits for, where it is held
 * @param attempts hand-overs begun
 * @param reason why it is in this state, in the hub's words
 * @param words the recipient's own reasons for a refusal; they may name persons: to the document's sender only
 * @param createdAt when it was made
 * @param changedAt when it came into this state
 * @param nextAttempt when it is due, while it is pending
 * @param replaces the dead delivery that it replays
 * @param discarded an operator discarded it
 */
public record DeliveryStatus(
        DeliveryId id,
        PartnerId recipient,
        Claim.What what,
        Optional<ExchangeId> about,
        DeliveryState state,
        Optional<HoldReason> hold,
        int attempts,
        Optional<Reason> reason,
        List<PartnerReason> words,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> nextAttempt,
        Optional<DeliveryId> replaces,
        boolean discarded) {

    public DeliveryStatus {
        words = List.copyOf(words);
    }
}
