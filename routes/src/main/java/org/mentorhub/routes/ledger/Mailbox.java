package org.mentorhub.routes.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** Deliveries that their recipient fetches. A lease keeps two of its readers apart; acknowledging works also after it ended. */
public interface Mailbox {

    /**
     * What goes beside a document that is offered.
     *
     * @return empty where this recipient is offered no such delivery
     */
    Optional<Enclosed> enclosed(PartnerId recipient, DeliveryId delivery);

    /**
     * What goes beside a document.
     *
     * @param document whose
     * @param parts in its order
     */
    record Enclosed(ExchangeId document, List<Output.Part> parts) {
        public Enclosed {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Offers what waits for a recipient, oldest first, leased for a while. What was offered and whose lease ended is offered again, under
     * the same id.
     *
     * @param max at most so many, 1 to 1,000
     */
    List<Offer> offer(PartnerId recipient, WorkList.Scope scope, int max, Duration lease);

    /** What waits or is offered, without leasing it: a look. */
    List<Offer> look(PartnerId recipient, WorkList.Scope scope, int max);

    /**
     * The documents that wait for a recipient or are offered to it, oldest first, unopened.
     *
     * @param max at most so many, 1 to 1,000
     * @param after behind which to begin; empty: at the oldest
     */
    List<Waiting> documents(PartnerId recipient, int max, Optional<DeliveryId> after);

    /**
     * Ends the leases of a recipient's documents that have run out: they wait again, or are out of the race where a newer version waits.
     *
     * @return how many
     */
    int expire(PartnerId recipient);

    /**
     * Prolongs a lease from now on; empty where the delivery is settled, or leased to another reader by now.
     *
     * @param lease number of the claim that was offered
     */
    Optional<Instant> renew(PartnerId recipient, DeliveryId delivery, long lease, Duration by);

    /** The recipient took the notice: it is not offered again. For documents the word is {@link Ledger#acknowledge}. */
    WordTaken confirm(PartnerId recipient, DeliveryId notice);

    /**
     * One document in the mailbox.
     *
     * @param delivery its id
     * @param document which
     * @param since when it came
     * @param leasedUntil when the lease ends; empty where nobody has it
     */
    record Waiting(DeliveryId delivery, Claim.What document, Instant since, Optional<Instant> leasedUntil) {}

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
