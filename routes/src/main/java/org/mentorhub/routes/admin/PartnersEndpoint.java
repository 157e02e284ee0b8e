package org.mentorhub.routes.admin;

import java.util.List;
import org.mentorhub.routes.delivery.PartnerGate;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/partners}: how it stands with the partners; suspend and resume one. */
@Endpoint(id = "partners")
public final class PartnersEndpoint {
    private final KnownPartners partners;
    private final PartnerStatuses statuses;
    private final PartnerGate gate;

    PartnersEndpoint(KnownPartners partners, PartnerStatuses statuses, PartnerGate gate) {
        this.partners = partners;
        this.statuses = statuses;
        this.gate = gate;
    }

    record All(List<PartnerView> partners) {}

    record Resumed(boolean preview, long waiting, long oldestSeconds, PartnerView partner) {}

    /** All partners. */
    @ReadOperation
    public WebEndpointResponse<Object> all() {
        return ManageAnswer.of(
                () -> new All(statuses.all().stream().map(PartnerView::of).toList()));
    }

    /** One partner. */
    @ReadOperation
    public WebEndpointResponse<Object> one(@Selector String partner) {
        return ManageAnswer.of(() -> view(partner));
    }

    /**
     * Suspends or resumes.
     *
     * @param action {@code suspend}, with a reason, or {@code resume}, which changes nothing with {@code preview}
     */
    @WriteOperation
    public WebEndpointResponse<Object> change(
            @Selector String partner, @Selector String action, @Nullable String reason, @Nullable Boolean preview) {
        return ManageAnswer.of(() -> switch (action) {
            case "suspend" -> {
                gate.suspend(partners.named(partner), Reasons.checked(reason));
                yield view(partner);
            }
            case "resume" -> resume(partner, Boolean.TRUE.equals(preview));
            default -> throw new NoSuchIdException("a partner is suspended or resumed; there is no " + action);
        });
    }

    private Resumed resume(String partner, boolean preview) {
        var id = partners.named(partner);
        var waiting = ResumePreview.of(statuses.of(id));
        if (!preview) {
            gate.resume(id);
        }
        return new Resumed(preview, waiting.waiting(), waiting.oldestSeconds(), view(partner));
    }

    private PartnerView view(String partner) {
        return PartnerView.of(statuses.of(partners.named(partner)));
    }
}
