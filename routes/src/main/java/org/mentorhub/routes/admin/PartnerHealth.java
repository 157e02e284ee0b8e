package org.mentorhub.routes.admin;

import java.util.Map;
import java.util.TreeMap;
import org.mentorhub.routes.delivery.GateState;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.queue.QueueLinks;
import org.mentorhub.schemas.PartnerId;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * How one partner is. A partner in trouble does not make the hub ill: its status is one that the whole does not count.
 */
final class PartnerHealth implements HealthIndicator {
    private static final Status WAITS = new Status("WAITS", "nothing goes to this partner, or comes from it, now");

    private final PartnerId partner;
    private final PartnerStatuses statuses;
    private final QueueLinks queues;

    private PartnerHealth(PartnerId partner, PartnerStatuses statuses, QueueLinks queues) {
        this.partner = partner;
        this.statuses = statuses;
        this.queues = queues;
    }

    static CompositeHealthContributor ofAll(Partners partners, PartnerStatuses statuses, QueueLinks queues) {
        Map<String, HealthIndicator> indicators = new TreeMap<>();
        partners.all().stream()
                .map(Partner::id)
                .forEach(id -> indicators.put(id.value(), new PartnerHealth(id, statuses, queues)));
        return CompositeHealthContributor.fromMap(indicators);
    }

    @Override
    public Health health() {
        var status = statuses.of(partner);
        var queue = queues.of(partner);
        var isAway = queue.filter(QueueLinks.State.Away.class::isInstance).isPresent();
        var health = status.gate() instanceof GateState.Open && !isAway ? Health.up() : Health.status(WAITS);
        queue.ifPresent(state -> health.withDetail("queue", state.text()));
        return health.withDetail("state", status.gate().id())
                .withDetail("pending", status.count(DeliveryState.PENDING))
                .withDetail("oldestPendingSeconds", status.oldestPendingSeconds())
                .withDetail("dead", status.count(DeliveryState.DEAD))
                .withDetail("unanswered", status.unanswered().count())
                .withDetail("inDoubt", status.count(DeliveryState.IN_DOUBT))
                .build();
    }
}
