package org.mentorhub.routes.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.mentorhub.routes.ledger.DeliveryState;

/** A partner's status as JSON on the management port; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PartnerView(
        String partner,
        String state,
        String reason,
        String since,
        String until,
        String circuit,
        String route,
        String difference,
        long pending,
        long claimed,
        long held,
        long inDoubt,
        long dead,
        long delivered,
        long acknowledged,
        long refused,
        long superseded,
        long withdrawn,
        long oldestPendingSeconds,
        long unanswered,
        String lastSuccess,
        LastError lastError,
        int consecutiveFailures) {

    /** When a hand-over last failed, and why. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LastError(String at, String text) {}

    static PartnerView of(PartnerStatus status) {
        return new PartnerView(
                status.partner().value(),
                status.gate().id(),
                status.gate().reason(),
                status.since().map(Instant::toString).orElse(""),
                status.until().map(Instant::toString).orElse(""),
                status.circuit(),
                status.route(),
                status.difference().orElse(""),
                status.count(DeliveryState.PENDING),
                status.count(DeliveryState.CLAIMED) + status.count(DeliveryState.OFFERED),
                status.count(DeliveryState.HELD),
                status.count(DeliveryState.IN_DOUBT),
                status.count(DeliveryState.DEAD),
                status.count(DeliveryState.DELIVERED),
                status.count(DeliveryState.ACKNOWLEDGED),
                status.count(DeliveryState.REFUSED),
                status.count(DeliveryState.SUPERSEDED),
                status.count(DeliveryState.WITHDRAWN),
                status.oldestPendingSeconds(),
                status.unanswered().count(),
                status.lastSuccess().map(last -> last.at().toString()).orElse(""),
                status.lastFailure()
                        .map(last -> new LastError(last.at().toString(), last.text()))
                        .orElse(new LastError("", "")),
                status.failures());
    }
}
