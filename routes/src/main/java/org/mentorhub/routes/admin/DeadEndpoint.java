package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Optional;
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

    record Waiting(List<DeliveryView> dead, long total, ReplayOfAll.State replay) {}

    record ReplayedAll(boolean preview, long count, long oldestSeconds, long superseded, long doubtful) {}

    /** Lists, oldest first; says how a replay of all stands. */
    @ReadOperation
    public WebEndpointResponse<Object> list(@Nullable String partner, @Nullable Integer limit) {
        return ManageAnswer.of(() -> {
            Optional<PartnerId> of = partners.ifNamed(partner);
            return new Waiting(desk.list(of, limit == null ? LISTED : limit), desk.count(of), desk.replayState());
        });
    }

    /**
     * Replays all that is dead, of one partner or of all; with {@code preview} only says what would happen.
     *
     * @param action {@code replay}, or {@code stop} for the one that is under way
     * @param reason given, what may have arrived by an earlier attempt is sent again too
     */
    @WriteOperation
    public WebEndpointResponse<Object> replay(
            @Selector String action, @Nullable String partner, @Nullable Boolean preview, @Nullable String reason) {
        return ManageAnswer.of(() -> switch (action) {
            case "replay" -> replay(partners.ifNamed(partner), Boolean.TRUE.equals(preview), reason);
            case "stop" -> desk.stopReplay();
            default ->
                throw new NoSuchIdException("dead letters are replayed, or that is stopped; there is no " + action);
        });
    }

    private ReplayedAll replay(Optional<PartnerId> partner, boolean preview, @Nullable String reason) {
        var would = desk.preview(partner);
        if (preview) {
            return new ReplayedAll(true, would.count(), would.oldestSeconds(), would.superseded(), would.doubtful());
        }
        var done = desk.replayAll(partner, DeliveriesEndpoint.doubt(reason));
        return new ReplayedAll(false, done.replayed(), would.oldestSeconds(), done.superseded(), done.doubtful());
    }
}
