package org.mentorhub.routes.ledger;

import java.util.List;
import org.mentorhub.schemas.PartnerId;

/**
 * That a recipient's format cannot hold a document: the sender is told in the receipt, and nothing is delivered there.
 *
 * @param recipient who
 * @param faults what stands against it, without values
 */
public record CannotTake(PartnerId recipient, List<Fault> faults) {

    public CannotTake {
        faults = List.copyOf(faults);
    }
}
