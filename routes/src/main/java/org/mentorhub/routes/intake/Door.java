package org.mentorhub.routes.intake;

import java.time.Duration;
import java.util.function.Supplier;
import org.mentorhub.schemas.PartnerId;

/** Whether anything may come in now: whether the hub can keep it, and the partner's gate. Asked before a body is read. */
public final class Door {
    private static final Duration UNTIL_ROOM = Duration.ofMinutes(1);
    private static final Duration UNTIL_BACK = Duration.ofSeconds(15);

    private final PartnersGate gate;
    private final Supplier<Readiness.State> hub;

    /**
     * @param gate of the partners
     * @param hub whether it can keep what comes in
     */
    public Door(PartnersGate gate, Supplier<Readiness.State> hub) {
        this.gate = gate;
        this.hub = hub;
    }

    /** What the door says. */
    public sealed interface State {
        /** Come in. */
        record Open() implements State {}

        /** This partner is suspended. */
        record Suspended(Duration retryAfter) implements State {}

        /** Nobody may come in. */
        record Closed(Duration retryAfter) implements State {}
    }

    /** Asks the partners' gate. */
    @FunctionalInterface
    public interface PartnersGate {
        /** Open, or suspended. */
        State ask(PartnerId partner);
    }

    /** Whether that partner may come in now. */
    public State ask(PartnerId partner) {
        return switch (hub.get()) {
            case Readiness.State.Ready ready -> gate.ask(partner);
            case Readiness.State.DiskLow low -> new State.Closed(UNTIL_ROOM);
            case Readiness.State.LedgerAway away -> new State.Closed(UNTIL_BACK);
        };
    }
}
