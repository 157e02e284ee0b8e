package org.mentorhub.routes.admin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.ExchangeState;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/**
 * What the ledger's books say, as metrics, so that they obey the conservation law: documents = accepted + unchanged + rejected;
 * deliveries = the sum over their states.
 */
final class LedgerMeters implements MeterBinder {
    private final Views views;
    private final Identities identities;
    private final Partners partners;
    private final PartnerStatuses statuses;

    LedgerMeters(Ledger ledger, Partners partners, PartnerStatuses statuses) {
        this.views = ledger.views();
        this.identities = ledger.identities();
        this.partners = partners;
        this.statuses = statuses;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ExchangeState state : ExchangeState.values()) {
            Gauge.builder(
                            "mentorhub.documents",
                            () -> views.counts().documents().getOrDefault(state, 0L))
                    .description("Documents by what was decided on them; together all that ever came")
                    .tag("state", name(state))
                    .register(registry);
        }
        Gauge.builder("mentorhub.identity.conflicts", identities::openCount)
                .description("Conflicts about identities that an operator has to decide")
                .register(registry);
        partners.all().stream().map(Partner::id).forEach(partner -> bindPartner(partner, registry));
    }

    private void bindPartner(PartnerId partner, MeterRegistry registry) {
        for (DeliveryState state : DeliveryState.values()) {
            Gauge.builder(
                            "mentorhub.deliveries",
                            () -> views.counts(partner).deliveries().getOrDefault(state, 0L))
                    .description("Deliveries by state")
                    .tag("partner", partner.value())
                    .tag("state", name(state))
                    .register(registry);
        }
        Gauge.builder("mentorhub.pending.age", () -> statuses.of(partner).oldestPendingSeconds())
                .description("Age of the oldest delivery that waits")
                .baseUnit("seconds")
                .tag("partner", partner.value())
                .register(registry);
        Gauge.builder(
                        "mentorhub.unanswered",
                        () -> statuses.of(partner).unanswered().count())
                .description("Deliveries that the partner has and should have given its word on by now")
                .tag("partner", partner.value())
                .register(registry);
        Gauge.builder(
                        "mentorhub.partner.open",
                        () -> statuses.of(partner).gate().id().equals("open") ? 1 : 0)
                .description("1 while the hub hands over to the partner, 0 while its gate is shut")
                .tag("partner", partner.value())
                .register(registry);
    }

    private static String name(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
