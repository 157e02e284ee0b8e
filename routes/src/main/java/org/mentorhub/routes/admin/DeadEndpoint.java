package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.schemas.PartnerId;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;

/** {@code /manage/dead}: deliveries that wait for an operator's decision; replay all of them, with a preview. */
@Endpoint(id = "dead")
public final class DeadEndpoint {
    private static final int LISTED = 100;

    private final KnownPartners partners;
    private final DeadLetterDesk desk;

    DeadEndpoint(KnownPartners partners, DeadLetterDesk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    record Waiting(List<DeliveryView> dead, long total) {}

    record ReplayedAll(boolean preview, long count, long oldestSeconds, long superseded, List<String> deliveries) {}

    /** Lists, oldest first. */
    @ReadOperation
    public WebEndpointResponse<Object> list(@Nullable String partner, @Nullable Integer limit) {
        return ManageAnswer.of(() -> {
            Optional<PartnerId> of = partners.ifNamed(partner);
            return new Waiting(desk.list(of, limit == null ? LISTED : limit), desk.count(of));
        });
    }

    /** Replays all that is dead, of one partner or of all; with {@code preview} only says what would happen. */
    @WriteOperation
    public WebEndpointResponse<Object> replay(
            @Selector String action, @Nullable String partner, @Nullable Boolean preview) {
        return ManageAnswer.of(() -> {
            if (!action.equals("replay")) {
                throw new NoSuchIdException("dead letters are replayed; there is no " + action);
            }
            return replay(partners.ifNamed(partner), Boolean.TRUE.equals(preview));
        });
    }

    private ReplayedAll replay(Optional<PartnerId> partner, boolean preview) {
        var would = desk.preview(partner);
        List<DeliveryId> made = preview ? List.of() : desk.replayAll(partner);
        return new ReplayedAll(
                preview,
                preview ? would.count() : made.size(),
                would.oldestSeconds(),
                would.superseded(),
                made.stream().map(DeliveryId::value).toList());
    }
}
