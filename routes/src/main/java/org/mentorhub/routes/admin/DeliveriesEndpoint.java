package org.mentorhub.routes.admin;

import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/deliveries/{id}}: one delivery, and what an operator decides on it. */
@Endpoint(id = "deliveries")
public final class DeliveriesEndpoint {
    private final DeadLetterDesk desk;

    DeliveriesEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    record Replayed(String delivery, String replaces) {}

    /** Shows it, without content. */
    @ReadOperation
    public WebEndpointResponse<Object> show(@Selector String delivery) {
        return ManageAnswer.of(() -> desk.show(delivery));
    }

    /**
     * Decides on it.
     *
     * @param action {@code replay}, with a reason where an earlier attempt may have arrived and it is to be sent all the same,
     *     {@code discard} with a reason, or {@code resolve} with outcome and reason
     * @param outcome what the operator found out, for {@code resolve}
     */
    @WriteOperation
    public WebEndpointResponse<Object> decide(
            @Selector String delivery, @Selector String action, @Nullable String reason, @Nullable String outcome) {
        return ManageAnswer.of(() -> switch (action) {
            case "replay" -> new Replayed(desk.replay(delivery, doubt(reason)).value(), delivery);
            case "discard" -> {
                desk.discard(delivery, Reasons.checked(reason));
                yield desk.show(delivery);
            }
            case "resolve" -> {
                desk.resolve(delivery, outcome == null ? "" : outcome, Reasons.checked(reason));
                yield desk.show(delivery);
            }
            default ->
                throw new NoSuchIdException("a delivery is replayed, discarded or resolved; there is no " + action);
        });
    }

    /** Who gives a reason overrules the doubt whether an earlier attempt arrived. */
    static Doubt doubt(@Nullable String reason) {
        return reason == null ? new Doubt.Respected() : DeadLetterDesk.overruled(reason);
    }
}
