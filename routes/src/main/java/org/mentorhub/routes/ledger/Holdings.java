package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/**
 * What partners hold by the ledger's books: of each document the newest delivery that arrived and was not refused. Told apart into
 * {@link #BUCKETS} by the first two digits of the delivery's id, so that both sides find the few that differ by comparing digests.
 */
public interface Holdings {
    /** How many buckets there are. */
    int BUCKETS = 256;

    /** The deliveries of a bucket that a partner holds, in the order of their ids. */
    List<DeliveryId> held(PartnerId partner, int bucket);

    /**
     * Holds what a partner says that it holds against the books.
     *
     * @param bucket from 0
     * @param theirs the deliveries of that bucket that it holds, with the SHA-256 of the document's bytes where it tells that
     * @return where the two differ, in the order of ids
     */
    List<Difference> compare(PartnerId partner, int bucket, Map<DeliveryId, Optional<Digest>> theirs);

    /**
     * Where the two sides differ.
     *
     * @param delivery about which
     * @param kind how
     * @param exchange the document, where the hub knows the delivery
     * @param state where the delivery stands, likewise
     */
    record Difference(DeliveryId delivery, Kind kind, Optional<ExchangeId> exchange, Optional<DeliveryState> state) {}

    /** How the two sides may differ. */
    enum Kind {
        /** The hub delivered it and they lack it: deliver the exchange again. */
        MISSING,
        /** They hold other bytes than the hub sent: deliver the exchange again. */
        CHANGED,
        /** They hold a version older than the newest that arrived: they forget it. */
        OVERTAKEN,
        /** They hold what the hub does not count as arrived: in doubt, dead or on its way; the state says which. */
        NOT_DELIVERED,
        /** The hub never sent them that: they look where it came from. */
        UNKNOWN
    }
}
