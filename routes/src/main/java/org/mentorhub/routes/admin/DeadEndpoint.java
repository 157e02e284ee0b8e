package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Optional;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
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

    record Waiting(
            List<DeliveryView> dead, long total, List<DeadLetterDesk.CauseView> causes, ReplayOfAll.State replay) {}

    record ReplayedAll(boolean preview, long count, long oldestSeconds, long superseded, long doubtful) {}

    /** Lists, oldest first; says how a replay of all stands. */
    @ReadOperation
    public WebEndpointResponse<Object> list(@Nullable String partner, @Nullable Integer limit) {
        return ManageAnswer.of(() -> {
            Optional<PartnerId> of = partners.ifNamed(partner);
            return new Waiting(
                    desk.list(of, limit == null ? LISTED : limit), desk.count(of), desk.causes(of), desk.replayState());
        });
    }

    /**
     * Replays what is dead, of one partner or of all, of one cause or of any; with {@code preview} only says what would happen.
     *
     * @param action {@code replay}, which answers at its end; {@code start}, which answers at once, and {@code start-despite-doubt}; or
     *     {@code stop} for the one that is under way
     * @param perSecond how many a second at most
     * @param reason why, for the record; with {@code replay} it says too that what may have arrived by an earlier attempt is sent again
     */
    @WriteOperation
    public WebEndpointResponse<Object> replay(
            @Selector String action,
            @Nullable String partner,
            @Nullable String cause,
            @Nullable Boolean preview,
            @Nullable Integer perSecond,
            @Nullable String reason) {
        return ManageAnswer.of(() -> {
            var which = ReplayOrder.which(partners.ifNamed(partner), cause);
            int rate = perSecond == null ? 0 : perSecond;
            return switch (action) {
                case "replay" -> Boolean.TRUE.equals(preview) ? would(which) : replayed(which, rate, reason);
                case "start" -> started(which, rate, new Doubt.Respected(), Reasons.checked(reason));
                case "start-despite-doubt" ->
                    started(which, rate, DeadLetterDesk.overruled(Reasons.checked(reason)), Reasons.checked(reason));
                case "stop" -> desk.stopReplay();
                default ->
                    throw new NoSuchIdException("dead letters are replayed, or that is stopped; there is no " + action);
            };
        });
    }

    private ReplayedAll would(Selection which) {
        var would = desk.preview(which);
        return new ReplayedAll(true, would.count(), would.oldestSeconds(), would.superseded(), would.doubtful());
    }

    private ReplayedAll replayed(Selection which, int rate, @Nullable String reason) {
        var would = desk.preview(which);
        var doubt = DeliveriesEndpoint.doubt(reason);
        var order = new ReplayOrder(which, doubt, rate, Operator.acts(DeadLetterDesk.why(doubt)));
        var done = desk.replayAll(order);
        return new ReplayedAll(false, done.replayed(), would.oldestSeconds(), done.superseded(), done.doubtful());
    }

    private ReplayOfAll.State started(Selection which, int rate, Doubt doubt, String why) {
        return desk.startReplay(new ReplayOrder(which, doubt, rate, Operator.acts(why)));
    }
}
