package org.mentorhub.routes.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** Deliveries that their recipient fetches. A lease keeps two of its readers apart; acknowledging works also after it ended. */
public interface Mailbox {

    /**
     * Offers what waits for a recipient, oldest first, leased for a while. What was offered and whose lease ended is offered again, under
     * the same id.
     *
     * @param max at most so many, 1 to 1,000
     */
    List<Offer> offer(PartnerId recipient, WorkList.Scope scope, int max, Duration lease);

    /** What waits or is offered, without leasing it: a look. */
    List<Offer> look(PartnerId recipient, WorkList.Scope scope, int max);

    /** The recipient took the notice: it is not offered again. For documents the word is {@link Ledger#acknowledge}. */
    WordTaken confirm(PartnerId recipient, DeliveryId notice);

    /**
     * One delivery in the mailbox.
     *
     * @param delivery its id
     * @param what a document or a notice
     * @param cargo what it carries
     * @param leasedUntil when the lease ends; empty where nobody has it
     */
    record Offer(DeliveryId delivery, Claim.What what, Cargo cargo, Optional<Instant> leasedUntil) {}
}
