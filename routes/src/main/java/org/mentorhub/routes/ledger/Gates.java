package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** Who may be handed anything now. Rows of the ledger, so that they survive a restart, and part of the query for what is due. */
public interface Gates {

    /** Stops a partner until {@link #resume}; an event. Suspended already: the reason is replaced. */
    Gate suspend(PartnerId partner, String reason);

    /** Ends a suspension; an event. */
    Gate resume(PartnerId partner);

    /**
     * Says how hand-over to a partner goes.
     *
     * @param failures in a row; 0 after a success
     * @param openUntil nothing is claimed for the partner before; empty: hand over
     */
    Gate circuit(PartnerId partner, int failures, Optional<Instant> openUntil);

    /** How the gate of a partner stands. */
    Gate gate(PartnerId partner);

    /** Suspends every partner that has deliveries waiting: after a restore from backup. */
    int suspendAll(String reason);

    /**
     * How a gate stands.
     *
     * @param partner whose
     * @param suspension why and since when, where an operator suspended it
     * @param circuitOpenUntil when hand-over is tried again, where it failed too often
     * @param failures in a row
     */
    record Gate(PartnerId partner, Optional<Suspension> suspension, Optional<Instant> circuitOpenUntil, int failures) {}

    /**
     * That an operator stopped a partner.
     *
     * @param since when
     * @param reason why
     */
    record Suspension(Instant since, String reason) {}
}
