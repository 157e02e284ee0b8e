package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Set;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/**
 * A document that belongs with another.
 *
 * @param exchange the hub's id of it, of its newest version that the asking partner may see
 * @param type which document
 * @param sender whose it is
 * @param receivedAt when it came
 * @param by what they have in common
 */
public record Related(ExchangeId exchange, DocumentType type, PartnerId sender, Instant receivedAt, Set<Link> by) {

    public Related {
        by = Set.copyOf(by);
    }

    /** What two documents have in common. */
    public enum Link {
        /** They name the same placement or document, or one names the other. */
        REFERENCE,
        /** They are about the same person. */
        PERSON
    }
}
