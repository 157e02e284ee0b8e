package org.mentorhub.routes.admin;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/identities}: conflicts about identities, and what an operator decides on them. */
@Endpoint(id = "identities")
public final class IdentitiesEndpoint {
    private static final int LISTED = 100;

    private final IdentityDesk desk;

    IdentitiesEndpoint(IdentityDesk desk) {
        this.desk = desk;
    }

    record Conflicts(List<ConflictView> conflicts, long open) {}

    record Known(List<KnownView> known) {}

    /**
     * Lists those that wait, oldest first; with {@code decided} the others, the latest first. With a partner and an id of its own what that
     * names.
     */
    @ReadOperation
    public WebEndpointResponse<Object> list(
            @Nullable Boolean decided, @Nullable Integer limit, @Nullable String partner, @Nullable String known) {
        return ManageAnswer.of(() -> {
            if (known != null) {
                return new Known(desk.known(partner == null ? "" : partner, known));
            }
            int most = limit == null ? LISTED : limit;
            return new Conflicts(Boolean.TRUE.equals(decided) ? desk.decided(most) : desk.open(most), desk.count());
        });
    }

    /** Shows one, without content. */
    @ReadOperation
    public WebEndpointResponse<Object> show(@Selector String conflict) {
        return ManageAnswer.of(() -> desk.show(conflict));
    }

    /**
     * Decides it.
     *
     * @param action {@code decide}
     * @param verdict {@code same} or {@code different}
     */
    @WriteOperation
    public WebEndpointResponse<Object> decide(
            @Selector String conflict, @Selector String action, @Nullable String verdict, @Nullable String reason) {
        return ManageAnswer.of(() -> {
            if (!action.equals("decide")) {
                throw new NoSuchIdException("a conflict is decided; there is no " + action);
            }
            return desk.decide(conflict, verdict == null ? "" : verdict, Reasons.checked(reason));
        });
    }
}
