package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mentorhub.schemas.PartnerId;

/** The hub's work: claim what is due, load it, fix what will be sent, hand it over, settle. No transaction is open in between. */
public interface WorkList {

    /**
     * Claims what is due for a recipient, oldest first: pending, its time come, gate open, nothing of its lane under way, and the newest
     * of its lane.
     *
     * @param max at most so many, 1 to 1,000
     */
    List<Claim> claim(PartnerId recipient, Scope scope, int max);

    /** Opens what a claimed delivery carries. */
    Cargo load(Claim claim);

    /**
     * Fixes what will be sent, before it is sent: every later attempt of this delivery sends these bytes. Marks that the hand-over
     * begins.
     *
     * @return what is fixed: an earlier attempt's output where there is one, else this
     */
    Output fixOutput(Claim claim, Output output);

    /** Records what became of the hand-over, and ends the claim. */
    Settlement settle(Claim claim, Outcome outcome);

    /**
     * Ends the claims on a recipient's deliveries at which nobody works: their process is gone, or it is this one, and it does not hold them,
     * because the ledger was out of reach when they were claimed. Those whose hand-over had not begun are due again; the others as said.
     *
     * @param held what this process works at within that scope
     * @return how many claims ended
     */
    int recover(PartnerId recipient, Scope scope, Recovery begun, Set<DeliveryId> held);

    /** When the next delivery of that recipient is due, in the past where one is due now; empty where none waits. */
    Optional<Instant> nextDue(PartnerId recipient, Scope scope);

    /** Has the listener called after each commit that made something due, with the recipients. It must return quickly. */
    void onDue(Consumer<Set<PartnerId>> listener);

    /** Which of a recipient's deliveries. */
    enum Scope {
        DOCUMENTS,
        NOTICES,
        ALL
    }

    /** What becomes of a delivery whose hand-over had begun when its process ended. */
    enum Recovery {
        /** It is due again: the recipient knows a repeat. */
        REPEAT,
        /** It is in doubt. */
        DOUBT
    }

    /** What the ledger did with an outcome. */
    enum Settlement {
        /** Recorded. */
        RECORDED,
        /** The recipient's word was quicker; it stands and the outcome adds nothing. */
        OVERTAKEN,
        /** The claim had ended before: another process has the delivery, or an operator decided. */
        LATE
    }
}
