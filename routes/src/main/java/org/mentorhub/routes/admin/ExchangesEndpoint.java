package org.mentorhub.routes.admin;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/exchanges/{id}}: what became of a document, found by any id that somebody may have of it. */
@Endpoint(id = "exchanges")
public final class ExchangesEndpoint {
    private final Tracing tracing;
    private final KnownPartners partners;

    ExchangesEndpoint(Tracing tracing, KnownPartners partners) {
        this.tracing = tracing;
        this.partners = partners;
    }

    /**
     * Finds by id.
     *
     * @param id of an exchange, a submission or a delivery, or the message id that a sender gave
     * @param partner the sender, to tell equal message ids of several apart
     */
    @ReadOperation
    public WebEndpointResponse<Object> find(@Selector String id, @Nullable String partner) {
        return ManageAnswer.of(() -> tracing.find(id, partners.ifNamed(partner)));
    }
}
