package org.mentorhub.routes.admin;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/reconcile/{partner}}: what a partner holds by the books, and where its own list differs. */
@Endpoint(id = "reconcile")
public final class ReconcileEndpoint {
    private final KnownPartners partners;
    private final ReconcileDesk desk;

    ReconcileEndpoint(KnownPartners partners, ReconcileDesk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    /** Digests by bucket. */
    @ReadOperation
    public WebEndpointResponse<Object> digests(@Selector String partner) {
        return ManageAnswer.of(() -> desk.digests(partners.named(partner)));
    }

    /**
     * Compares.
     *
     * @param held the partner's list, a line each: a delivery's id and, where its bytes are to be compared too, their SHA-256
     */
    @WriteOperation
    public WebEndpointResponse<Object> compare(@Selector String partner, @Nullable String held) {
        return ManageAnswer.of(() -> desk.compared(partners.named(partner), held == null ? "" : held));
    }
}
