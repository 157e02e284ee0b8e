package org.mentorhub.routes.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.routes.delivery.DeliveryMeters.Moment;
import org.mentorhub.routes.delivery.GateState;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Views.Unanswered;
import org.mentorhub.schemas.PartnerId;

/**
 * How it stands with one partner: the one source of what MBean, management port, command line, metrics and health say.
 *
 * @param partner whose
 * @param gate whether the hub hands over to it now
 * @param circuit {@code closed}, {@code open} or {@code half-open}
 * @param failures hand-overs that failed one after the other
 * @param route what Camel says of its route; empty where it has none
 * @param difference where gate and route disagree, in words
 * @param deliveries how many are in each state; a state without any is left out
 * @param oldestPending when the oldest that waits was made
 * @param unanswered deliveries that it has and should have given its word on
 * @param lastSuccess when it last took something, since the hub started
 * @param lastFailure when a hand-over last failed and why, since the hub started
 * @param at when this was so
 */
record PartnerStatus(
        PartnerId partner,
        GateState gate,
        String circuit,
        int failures,
        String route,
        Optional<String> difference,
        Map<DeliveryState, Long> deliveries,
        Optional<Instant> oldestPending,
        Unanswered unanswered,
        Optional<Moment> lastSuccess,
        Optional<Moment> lastFailure,
        Instant at) {

    long count(DeliveryState state) {
        return deliveries.getOrDefault(state, 0L);
    }

    long oldestPendingSeconds() {
        return oldestPending
                .map(oldest -> Math.max(0, Duration.between(oldest, at).toSeconds()))
                .orElse(0L);
    }

    Optional<Instant> since() {
        return gate instanceof GateState.Suspended suspended ? Optional.of(suspended.since()) : Optional.empty();
    }

    Optional<Instant> until() {
        return switch (gate) {
            case GateState.CircuitOpen open -> Optional.of(open.until());
            case GateState.OutsideWindow outside -> Optional.of(outside.until());
            case GateState.Suspended suspended -> Optional.empty();
            case GateState.Open open -> Optional.empty();
        };
    }

    /** One line for people. */
    String line() {
        var line = new StringBuilder(partner.value()).append(": ").append(gate.id());
        if (!gate.reason().isEmpty()) {
            line.append(" (").append(gate.reason()).append(')');
        }
        since().ifPresent(since -> line.append(" since ").append(since));
        until().ifPresent(until -> line.append(" until ").append(until));
        line.append(", pending ").append(count(DeliveryState.PENDING));
        if (oldestPending.isPresent()) {
            line.append(" (oldest ").append(oldestPendingSeconds()).append(" s)");
        }
        if (unanswered.count() > 0) {
            line.append(", without its word ").append(unanswered.count());
        }
        line.append(", in doubt ").append(count(DeliveryState.IN_DOUBT));
        line.append(", dead ").append(count(DeliveryState.DEAD));
        difference.ifPresent(text -> line.append(". ").append(text));
        return line.toString();
    }
}
