package org.mentorhub.routes.admin;

import java.time.Clock;
import java.util.List;
import org.mentorhub.routes.delivery.DeliveryMeters;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.delivery.RouteSwitch;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** Asks ledger, gate and Camel how it stands with the partners. */
final class PartnerStatuses {
    private final Partners partners;
    private final Views views;
    private final PartnerGate gate;
    private final RouteSwitch routes;
    private final DeliveryMeters meters;
    private final Clock clock;

    PartnerStatuses(
            Partners partners, Views views, PartnerGate gate, RouteSwitch routes, DeliveryMeters meters, Clock clock) {
        this.partners = partners;
        this.views = views;
        this.gate = gate;
        this.routes = routes;
        this.meters = meters;
        this.clock = clock;
    }

    List<PartnerStatus> all() {
        return partners.all().stream().map(Partner::id).map(this::of).toList();
    }

    PartnerStatus of(PartnerId partner) {
        var counts = views.counts(partner);
        var now = clock.instant();
        return new PartnerStatus(
                partner,
                gate.state(partner),
                gate.circuit(partner),
                gate.failures(partner),
                routes.status(partner).map(Enum::name).orElse(""),
                gate.difference(partner),
                counts.deliveries(),
                counts.oldestPending(),
                views.unanswered(partner, now),
                meters.lastSuccess(partner),
                meters.lastFailure(partner),
                now);
    }
}
