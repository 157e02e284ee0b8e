package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.ledger.WorkList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in the ledger what became of a hand-over, tells the gate how it stands with the partner, and raises what needs an operator. */
public final class SettleStep {
    private static final Logger LOG = LoggerFactory.getLogger(SettleStep.class);

    private final WorkList ledger;
    private final OutcomeRules rules;
    private final PartnerGate gate;
    private final DeliveryMeters meters;
    private final Alarms alarms;
    private final Clock clock;

    SettleStep(WorkList ledger, PartnerGate gate, DeliveryMeters meters, Alarms alarms, Clock clock) {
        this.ledger = ledger;
        this.rules = new OutcomeRules(clock);
        this.gate = gate;
        this.meters = meters;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Settles by the result of the hand-over, or by what was decided before one. */
    public void settle(@ExchangeProperty(Handling.PROPERTY) Handling handling, @Body Object body) {
        if (handling.outcome().isEmpty()) {
            decide(handling, (HandOverResult) body);
        }
        record(handling);
    }

    /** Decides on what a part of the hub broke on the way: once the hand-over had begun, nobody knows whether it arrived. */
    void broken(Handling handling) {
        var reason = new Reason(
                "MH-OUT-DEFECT",
                "A part of the hub failed: see its log for delivery "
                        + handling.claim().delivery() + ".");
        raise(Alarm.Kind.DEFECT, handling, reason);
        end(handling, reason);
    }

    /** Decides where the ledger went out of reach on the way. */
    void interrupted(Handling handling) {
        end(
                handling,
                new Reason("MH-OUT-LEDGER", "The ledger went out of reach meanwhile; the hub tries again by itself."));
    }

    private void end(Handling handling, Reason reason) {
        if (handling.outcome().isEmpty()) {
            HandOverResult result = handling.isBegun()
                    ? new HandOverResult.Unknown(reason)
                    : new HandOverResult.NotDelivered(reason, Optional.empty());
            handling.decide(rules.decide(handling.claim(), handling.recipient().terms(), result));
        }
    }

    private void decide(Handling handling, HandOverResult result) {
        var partner = handling.recipient();
        handling.decide(rules.decide(handling.claim(), partner.terms(), result));
        gate.learn(partner.id(), result);
    }

    void record(Handling handling) {
        var claim = handling.claim();
        var outcome = handling.outcome().orElseThrow();
        var settlement = ledger.settle(claim, outcome);
        handling.settled();
        if (settlement != WorkList.Settlement.RECORDED) {
            LOG.info("delivery {} attempt {}: outcome was {}", claim.delivery(), claim.attempt(), settlement);
            return;
        }
        meters.settled(handling, outcome);
        switch (outcome) {
            case Outcome.Delivered delivered ->
                LOG.info("delivery {} to {} arrived", claim.delivery(), claim.recipient());
            case Outcome.Offered offered ->
                LOG.info("delivery {} is offered to {}", claim.delivery(), claim.recipient());
            case Outcome.Retry retry -> tryAgain(handling, retry);
            case Outcome.InDoubt doubt -> raise(Alarm.Kind.IN_DOUBT, handling, doubt.reason());
            case Outcome.Dead dead -> raise(Alarm.Kind.DEAD_LETTER, handling, dead.reason());
        }
    }

    private static void tryAgain(Handling handling, Outcome.Retry retry) {
        var claim = handling.claim();
        LOG.info(
                "delivery {} to {} attempt {} failed, next at {}: {} {}",
                claim.delivery(),
                claim.recipient(),
                claim.attempt(),
                retry.next(),
                retry.reason().code(),
                retry.reason().text());
    }

    private void raise(Alarm.Kind kind, Handling handling, Reason reason) {
        var claim = handling.claim();
        var text = "delivery " + claim.delivery() + ": " + reason.code() + " " + reason.text();
        alarms.raise(
                new Alarm(kind, claim.recipient(), Optional.of(claim.delivery().value()), text, clock.instant()));
    }
}
