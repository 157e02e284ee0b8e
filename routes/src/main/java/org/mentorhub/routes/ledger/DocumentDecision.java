package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** What the ledger decided on one document. */
public sealed interface DocumentDecision {

    /** Its place in the submission, counted from 1. */
    int position();

    /**
     * Taken and on its way.
     *
     * @param position its place in the submission
     * @param exchange the hub's id of it
     * @param deliveries one a recipient
     */
    record Accepted(int position, ExchangeId exchange, List<Planned> deliveries) implements DocumentDecision {
        public Accepted {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Equal to what the sender last sent of it: delivered to nobody.
     *
     * @param position its place in the submission
     * @param exchange the hub's id of it
     * @param same the exchange that it is equal to
     */
    record Unchanged(int position, ExchangeId exchange, ExchangeId same) implements DocumentDecision {}

    /**
     * Older than what the hub has of it: stored, delivered to nobody.
     *
     * @param position its place in the submission
     * @param exchange the hub's id of it
     * @param newer the exchange that is newer
     */
    record Superseded(int position, ExchangeId exchange, ExchangeId newer) implements DocumentDecision {}

    /**
     * Breaks rules.
     *
     * @param position its place in the submission
     * @param faults which, and where
     */
    record Rejected(int position, List<Fault> faults) implements DocumentDecision {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A delivery as it begins.
     *
     * @param delivery its id
     * @param recipient for whom
     * @param hold why it waits, or empty: it is due at once
     */
    record Planned(DeliveryId delivery, PartnerId recipient, Optional<HoldReason> hold) {}
}
