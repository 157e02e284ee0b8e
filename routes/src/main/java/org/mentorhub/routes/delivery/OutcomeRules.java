package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Outcome;
import org.mentorhub.routes.partner.Terms;

/**
 * What the ledger is told of a hand-over: the partner's terms say how often and how long it is tried, and whether it may be repeated
 * when nobody knows whether it arrived.
 */
final class OutcomeRules {
    private final Clock clock;

    OutcomeRules(Clock clock) {
        this.clock = clock;
    }

    /** Which attempt it was: counted from 1, and since when it is tried. */
    record Attempt(int number, Instant since) {}

    Outcome decide(Claim claim, Terms terms, HandOverResult result) {
        return decide(new Attempt(claim.attempt(), claim.since()), terms, result);
    }

    Outcome decide(Attempt attempt, Terms terms, HandOverResult result) {
        return switch (result) {
            case HandOverResult.Delivered delivered -> delivered(terms, delivered);
            case HandOverResult.Rejected rejected -> new Outcome.Dead(rejected.reason(), Outcome.Because.UNACCEPTABLE);
            case HandOverResult.NotDelivered not -> again(attempt, terms, not);
            case HandOverResult.Unknown unknown -> unknown(attempt, terms, unknown.reason());
        };
    }

    private Outcome delivered(Terms terms, HandOverResult.Delivered delivered) {
        return delivered.word().isPresent()
                ? new Outcome.Delivered(delivered.word())
                : new Outcome.Delivered(
                        delivered.word(), terms.acknowledgeWithin().map(clock.instant()::plus));
    }

    private Outcome again(Attempt attempt, Terms terms, HandOverResult.NotDelivered not) {
        if (isSpent(attempt, terms)) {
            return new Outcome.Dead(spent(attempt, not.reason()), Outcome.Because.EXHAUSTED);
        }
        Duration wait = terms.backoff().after(attempt.number());
        Duration asked = not.retryAfter().orElse(Duration.ZERO);
        var next = clock.instant().plus(wait.compareTo(asked) > 0 ? wait : asked);
        return new Outcome.Retry(next, not.reason(), Outcome.Effect.NONE);
    }

    // A delivery that may have arrived is never simply dead: a replay under a new id could give it its effect twice.
    private Outcome unknown(Attempt attempt, Terms terms, Reason reason) {
        boolean harmless =
                switch (terms.repeats()) {
                    case BY_DELIVERY_ID, BY_DOCUMENT -> true;
                    case PROBE, NONE -> false;
                };
        if (!harmless) {
            return new Outcome.InDoubt(reason);
        }
        return isSpent(attempt, terms)
                ? new Outcome.InDoubt(spent(attempt, reason))
                : new Outcome.Retry(
                        clock.instant().plus(terms.backoff().after(attempt.number())), reason, Outcome.Effect.UNKNOWN);
    }

    private boolean isSpent(Attempt attempt, Terms terms) {
        Instant last = attempt.since().plus(terms.backoff().age());
        return attempt.number() >= terms.backoff().attempts() || clock.instant().isAfter(last);
    }

    private static Reason spent(Attempt attempt, Reason reason) {
        return new Reason(reason.code(), "Given up after attempt " + attempt.number() + ": " + reason.text());
    }
}
