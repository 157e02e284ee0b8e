package org.mentorhub.routes.ledger;

import java.util.Map;
import org.mentorhub.schemas.PartnerId;

/**
 * That one recipient is to get a document.
 *
 * @param recipient who
 * @param permission what allows it; without it the delivery is held
 * @param losses what the recipient will not get of it, and why: numbers by kind of loss, for the receipt
 */
public record PlannedDelivery(PartnerId recipient, Permission permission, Map<String, Integer> losses) {

    public PlannedDelivery {
        losses = Map.copyOf(losses);
    }

    /** What allows passing a document on to a recipient. */
    public sealed interface Permission {

        /**
         * The person's consent, which the ledger looks up as it accepts, and again whenever it learns of one.
         *
         * @param purpose of the code list of purposes
         */
        record ByConsent(String purpose) implements Permission {}

        /**
         * A basis other than consent that the programme names.
         *
         * @param basis which
         */
        record ByOtherBasis(String basis) implements Permission {}
    }
}
