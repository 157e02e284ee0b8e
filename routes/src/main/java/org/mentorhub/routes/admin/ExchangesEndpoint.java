package org.mentorhub.routes.admin;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/exchanges/{id}}: what became of a document, found by any id that somebody may have of it. */
@Endpoint(id = "exchanges")
public final class ExchangesEndpoint {
    private final Tracing tracing;
    private final KnownPartners partners;
    private final AgainDesk again;

    ExchangesEndpoint(Tracing tracing, KnownPartners partners, AgainDesk again) {
        this.again = again;
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

    record DeliveredAgain(String delivery) {}

    /**
     * Delivers one again, to one of its recipients; with {@code preview} only says what would happen.
     *
     * @param action {@code deliver}
     * @param reason why, for the record
     */
    @WriteOperation
    public WebEndpointResponse<Object> deliver(
            @Selector String id,
            @Selector String action,
            @Nullable String partner,
            @Nullable Boolean preview,
            @Nullable String reason) {
        return ManageAnswer.of(() -> {
            if (!action.equals("deliver")) {
                throw new NoSuchIdException("an exchange is delivered again; there is no " + action);
            }
            var recipient = partners.named(partner == null ? "" : partner);
            return Boolean.TRUE.equals(preview)
                    ? again.preview(id, recipient)
                    : new DeliveredAgain(again.deliver(id, recipient, reason).value());
        });
    }
}
