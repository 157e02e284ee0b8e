package org.mentorhub.routes.admin;

import java.time.Instant;
import org.mentorhub.routes.delivery.DeliveryMeters.Moment;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.schemas.PartnerId;

/** The MBean of one partner. */
final class PartnerControl implements PartnerMXBean {
    private final PartnerId partner;
    private final PartnerStatuses statuses;
    private final PartnerGate gate;
    private final ScheduleDesk schedules;

    PartnerControl(PartnerId partner, PartnerStatuses statuses, PartnerGate gate, ScheduleDesk schedules) {
        this.partner = partner;
        this.statuses = statuses;
        this.gate = gate;
        this.schedules = schedules;
    }

    private PartnerStatus now() {
        return statuses.of(partner);
    }

    @Override
    public String getState() {
        return gate.state(partner).id();
    }

    @Override
    public String getReason() {
        return gate.state(partner).reason();
    }

    @Override
    public String getSince() {
        return now().since().map(Instant::toString).orElse("");
    }

    @Override
    public String getUntil() {
        return now().until().map(Instant::toString).orElse("");
    }

    @Override
    public String getCircuit() {
        return gate.circuit(partner);
    }

    @Override
    public int getConsecutiveFailures() {
        return gate.failures(partner);
    }

    @Override
    public String getRoute() {
        return now().route();
    }

    @Override
    public String getDifference() {
        return gate.difference(partner).orElse("");
    }

    @Override
    public long getPending() {
        return now().count(DeliveryState.PENDING);
    }

    @Override
    public long getClaimed() {
        return now().count(DeliveryState.CLAIMED);
    }

    @Override
    public long getHeld() {
        return now().count(DeliveryState.HELD);
    }

    @Override
    public long getInDoubt() {
        return now().count(DeliveryState.IN_DOUBT);
    }

    @Override
    public long getDead() {
        return now().count(DeliveryState.DEAD);
    }

    @Override
    public long getDelivered() {
        return now().count(DeliveryState.DELIVERED);
    }

    @Override
    public long getAcknowledged() {
        return now().count(DeliveryState.ACKNOWLEDGED);
    }

    @Override
    public long getRefused() {
        return now().count(DeliveryState.REFUSED);
    }

    @Override
    public long getSuperseded() {
        return now().count(DeliveryState.SUPERSEDED);
    }

    @Override
    public long getOldestPendingAgeSeconds() {
        return now().oldestPendingSeconds();
    }

    @Override
    public long getUnanswered() {
        return now().unanswered().count();
    }

    @Override
    public String getLastSuccess() {
        return now().lastSuccess().map(Moment::at).map(Instant::toString).orElse("");
    }

    @Override
    public String getLastError() {
        return now().lastFailure().map(last -> last.at() + " " + last.text()).orElse("");
    }

    @Override
    public String suspend(String reason) {
        gate.suspend(partner, Reasons.checked(reason));
        return status();
    }

    @Override
    public String previewResume() {
        return ResumePreview.of(now()).line();
    }

    @Override
    public String resume() {
        gate.resume(partner);
        return status();
    }

    @Override
    public String pickUpNow() {
        return JmxAnswer.of(() -> schedules.runNow(partner, "pickup"));
    }

    @Override
    public String dropNow() {
        return JmxAnswer.of(() -> schedules.runNow(partner, "drop"));
    }

    @Override
    public String status() {
        return now().line();
    }
}
