package org.mentorhub.routes.delivery;

import java.time.Clock;
import org.apache.camel.ExchangeProperty;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Cargo;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.WorkList;

/** Opens what a claimed delivery carries. */
public final class LoadStep {
    private final WorkList ledger;
    private final Clock clock;

    LoadStep(WorkList ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Loads the cargo; a delivery whose content was erased ends here, and so does a notice that its partner fetches. */
    public void load(@ExchangeProperty(Handling.PROPERTY) Handling handling) {
        var cargo = ledger.load(handling.claim());
        handling.carries(cargo);
        if (cargo instanceof Cargo.Erased) {
            handling.decide(new Outcome.Dead(
                    new Reason("MH-OUT-ERASED", "The person's key was deleted, and the document's content with it."),
                    Outcome.Because.UNACCEPTABLE));
        }
        if (cargo instanceof Cargo.OfNotice notice && isFetched(handling, notice)) {
            handling.decide(new Outcome.Offered(clock.instant()));
        }
    }

    private static boolean isFetched(Handling handling, Cargo.OfNotice notice) {
        return NoticeTransport.of(handling.recipient())
                .filter(way -> !way.takes(notice.notice().kind()))
                .isPresent();
    }
}
