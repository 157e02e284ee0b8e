package org.mentorhub.routes.delivery;

import org.apache.camel.ExchangeProperty;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.WorkList;

/** Opens what a claimed delivery carries. */
public final class LoadStep {
    private final WorkList ledger;

    LoadStep(WorkList ledger) {
        this.ledger = ledger;
    }

    /** Loads the cargo; a delivery whose content was erased ends here. */
    public void load(@ExchangeProperty(Handling.PROPERTY) Handling handling) {
        var cargo = ledger.load(handling.claim());
        handling.carries(cargo);
        if (cargo instanceof Cargo.Erased) {
            handling.decide(new Outcome.Dead(
                    new Reason("MH-OUT-ERASED", "The person's key was deleted, and the document's content with it."),
                    Outcome.Because.UNACCEPTABLE));
        }
    }
}
