package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Gates;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.partner.Terms;
import org.mentorhub.schemas.PartnerId;

/**
 * The only one who says whether the hub hands over to a partner or takes from it, and the only one who changes that: suspension,
 * circuit, window, rate. Suspension and circuit are rows of the ledger, so they hold for every node and after a restart.
 */
public final class PartnerGate {
    private static final Duration COME_BACK = Duration.ofMinutes(5);
    private static final GateState OPEN = new GateState.Open();

    private final Gates gates;
    private final Partners partners;
    private final RouteSwitch routes;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<PartnerId, Flow> flows = new ConcurrentHashMap<>();

    /**
     * @param gates the ledger's rows
     * @param partners whose terms say window, rate and circuit
     * @param routes the partners' Camel routes
     * @param alarms told when a partner goes down and comes back
     */
    public PartnerGate(Gates gates, Partners partners, RouteSwitch routes, Alarms alarms, Clock clock) {
        this.gates = gates;
        this.partners = partners;
        this.routes = routes;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** How the gate stands now. */
    public GateState state(PartnerId partner) {
        return state(gates.gate(partner));
    }

    private GateState state(Gates.Gate gate) {
        if (gate.suspension().isPresent()) {
            var suspension = gate.suspension().get();
            return new GateState.Suspended(suspension.reason(), suspension.since());
        }
        Instant now = clock.instant();
        var circuit = gate.circuitOpenUntil().filter(now::isBefore);
        if (circuit.isPresent()) {
            return new GateState.CircuitOpen(flow(gate.partner()).lastFailure(), circuit.get());
        }
        return terms(gate.partner())
                .window()
                .filter(window -> !window.isOpen(now))
                .<GateState>map(window -> new GateState.OutsideWindow(window.nextOpening(now)))
                .orElse(OPEN);
    }

    /** How many hand-overs failed one after the other. */
    public int failures(PartnerId partner) {
        return gates.gate(partner).failures();
    }

    /** {@code closed}, {@code open}, or {@code half-open}: the next hand-over tries whether the partner is back. */
    public String circuit(PartnerId partner) {
        var gate = gates.gate(partner);
        if (gate.circuitOpenUntil().filter(clock.instant()::isBefore).isPresent()) {
            return "open";
        }
        return isTrying(gate) ? "half-open" : "closed";
    }

    private boolean isTrying(Gates.Gate gate) {
        return gate.failures() >= terms(gate.partner()).circuit().failures();
    }

    /** Whether intake takes something from the partner now: not while an operator has suspended it. */
    public Admission admits(PartnerId partner) {
        return gates.gate(partner).suspension().isPresent()
                ? new Admission.Shut("The hub's operator has suspended the exchange with this partner.", COME_BACK)
                : new Admission.Open();
    }

    /** Stops hand-over to a partner and intake from it until {@link #resume}: what is under way ends, nothing new begins. */
    public GateState suspend(PartnerId partner, String reason) {
        var state = state(gates.suspend(partner, reason));
        routes.suspend(partner);
        return state;
    }

    /** Ends a suspension, and starts the partner's route where somebody stopped it. */
    public GateState resume(PartnerId partner) {
        var state = state(gates.resume(partner));
        routes.resume(partner);
        return state;
    }

    /** Brings the partner's route into the state that the ledger remembers; after a start. */
    void restore(PartnerId partner) {
        if (gates.gate(partner).suspension().isPresent()) {
            routes.suspend(partner);
        }
    }

    /** What differs between the gate and the partner's Camel route, in words; empty if nothing. */
    public Optional<String> difference(PartnerId partner) {
        boolean suspended = gates.gate(partner).suspension().isPresent();
        return routes.difference(partner, suspended);
    }

    /**
     * Allows some hand-overs to begin now. Each is told to {@link #ended} when it ends.
     *
     * @param wanted how many the caller would like to begin
     */
    int allow(PartnerId partner, int wanted) {
        var gate = gates.gate(partner);
        if (!(state(gate) instanceof GateState.Open)) {
            return 0;
        }
        return flow(partner).begin(isTrying(gate) ? 1 : wanted, isTrying(gate) ? Flow.Pace.ONE_ALONE : Flow.Pace.FULL);
    }

    /** Takes back what was allowed and not begun. */
    void notBegun(PartnerId partner, int unused) {
        flow(partner).notBegun(unused);
    }

    /** A hand-over ended, whatever came of it. */
    void ended(PartnerId partner) {
        flow(partner).ended();
    }

    /** Learns from a hand-over how it stands with the partner. */
    public void learn(PartnerId partner, HandOverResult result) {
        switch (result) {
            case HandOverResult.Delivered delivered -> answered(partner);
            case HandOverResult.Rejected rejected -> answered(partner);
            case HandOverResult.NotDelivered not ->
                not.retryAfter()
                        .ifPresentOrElse(
                                wait -> askedToWait(partner, not.reason(), wait), () -> failed(partner, not.reason()));
            case HandOverResult.Unknown unknown -> failed(partner, unknown.reason());
        }
    }

    private void answered(PartnerId partner) {
        var flow = flow(partner);
        synchronized (flow) {
            var gate = gates.gate(partner);
            if (gate.failures() > 0 || gate.circuitOpenUntil().isPresent()) {
                gates.circuit(partner, 0, Optional.empty());
            }
            if (isTrying(gate)) {
                raise(Alarm.Kind.PARTNER_BACK, partner, "takes deliveries again.");
            }
        }
    }

    private void failed(PartnerId partner, Reason reason) {
        var flow = flow(partner);
        synchronized (flow) {
            flow.failure(reason.text());
            var circuit = terms(partner).circuit();
            int failures = gates.gate(partner).failures() + 1;
            var pause = failures >= circuit.failures() ? Optional.of(circuit.pause()) : Optional.<Duration>empty();
            gates.circuit(partner, failures, pause.map(clock.instant()::plus));
            if (failures == circuit.failures()) {
                var text =
                        failures + " hand-overs failed in a row; the hub tries again by itself. Last: " + reason.text();
                raise(Alarm.Kind.PARTNER_DOWN, partner, text);
            }
        }
    }

    // A partner that asks for patience is up: that is no failure, and everything for it waits, not only this delivery.
    private void askedToWait(PartnerId partner, Reason reason, Duration wait) {
        var flow = flow(partner);
        synchronized (flow) {
            flow.failure(reason.text());
            gates.circuit(
                    partner,
                    gates.gate(partner).failures(),
                    Optional.of(clock.instant().plus(wait)));
        }
    }

    private void raise(Alarm.Kind kind, PartnerId partner, String text) {
        alarms.raise(new Alarm(kind, partner, Optional.empty(), partner + " " + text, clock.instant()));
    }

    private Terms terms(PartnerId partner) {
        return partners.get(partner).terms();
    }

    private Flow flow(PartnerId id) {
        return flows.computeIfAbsent(id, partner -> {
            Partner file = partners.get(partner);
            return new Flow(new Rate(file.terms().perMinute(), clock));
        });
    }
}
