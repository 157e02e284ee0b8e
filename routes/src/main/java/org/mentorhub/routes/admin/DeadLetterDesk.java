package org.mentorhub.routes.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.routes.ledger.DeadLetters;
import org.mentorhub.routes.ledger.DeadLetters.Decision;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Replay;
import org.mentorhub.routes.ledger.DeadLetters.Resolution;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.routes.ledger.DeliveryId;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.schemas.PartnerId;

/** What operators see and decide of deliveries that wait for a decision; the MBean, the management port and so the command line use it. */
final class DeadLetterDesk {
    private static final Set<DeliveryState> WAITING = EnumSet.of(DeliveryState.DEAD, DeliveryState.IN_DOUBT);
    private static final int MOST_LISTED = 1000;

    private final Ledger ledger;
    private final DeadLetters letters;
    private final Views views;
    private final Clock clock;
    private final ReplayOfAll replayOfAll = new ReplayOfAll();

    DeadLetterDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.letters = ledger.deadLetters();
        this.views = ledger.views();
        this.clock = clock;
    }

    long count(Optional<PartnerId> partner) {
        return views.count(WAITING, partner);
    }

    List<DeliveryView> list(Optional<PartnerId> partner, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + MOST_LISTED + ", not " + limit);
        }
        return views.deliveries(WAITING, partner, limit).stream()
                .map(delivery -> DeliveryView.of(delivery, views))
                .toList();
    }

    DeliveryView show(String id) {
        return views.delivery(delivery(id))
                .map(found -> DeliveryView.of(found, views))
                .orElseThrow(() -> new NoSuchIdException("no delivery " + id));
    }

    DeliveryId replay(String id, Doubt doubt) {
        return switch (signed(why(doubt)).replay(delivery(id), doubt)) {
            case Replay.Replayed replayed -> replayed.delivery();
            case Replay.Superseded superseded ->
                throw new WrongStateException("delivery " + id + " was overtaken by exchange " + superseded.newer()
                        + "; nothing was changed, discard it");
            case Replay.MayHaveArrived perhaps ->
                throw new WrongStateException("an earlier attempt of delivery " + id + " may have arrived, and a replay"
                        + " could take effect twice: ask the partner, then replay it despite the doubt, with a reason;"
                        + " nothing was changed");
            case Replay.WrongState wrong -> throw wrongState(id, wrong.state(), "dead and not decided on");
            case Replay.Unknown unknown -> throw new NoSuchIdException("no delivery " + id);
        };
    }

    private DeadLetters signed(String why) {
        return ledger.deadLetters(Operator.acts(why));
    }

    static String why(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Respected respected -> "";
            case Doubt.Overruled overruled -> overruled.reason();
        };
    }

    ReplayPreview preview(Selection which) {
        var preview = letters.preview(which);
        long oldest = preview.oldest().map(this::secondsSince).orElse(0L);
        return new ReplayPreview(preview.count(), oldest, preview.superseded(), preview.doubtful());
    }

    private long secondsSince(Instant at) {
        return Duration.between(at, clock.instant()).toSeconds();
    }

    /** Of what dead letters died. */
    List<CauseView> causes(Optional<PartnerId> partner) {
        return letters.causes(partner).stream()
                .map(cause -> new CauseView(
                        cause.recipient().value(), cause.code(), cause.count(), secondsSince(cause.oldest())))
                .toList();
    }

    /** Replays what is dead now of these, slice by slice, until it is done or {@link #stopReplay}. */
    ReplayOfAll.State replayAll(ReplayOrder order) {
        return replayOfAll.run(() -> begun(order), order.perSecond());
    }

    /** The same, in the background: {@link #replayState} tells how far it is. */
    ReplayOfAll.State startReplay(ReplayOrder order) {
        return replayOfAll.start(() -> begun(order), order.perSecond());
    }

    private DeadLetters.ReplayRun begun(ReplayOrder order) {
        return ledger.deadLetters(order.act()).replayAll(order.which(), order.doubt());
    }

    /** Stops the replay of all that is under way, after its slice. */
    ReplayOfAll.State stopReplay() {
        return replayOfAll.stop();
    }

    /** How the replay of all stands that is under way, or was last. */
    ReplayOfAll.State replayState() {
        return replayOfAll.state();
    }

    /** The word of an operator that doubt does not count. */
    static Doubt overruled(String reason) {
        return new Doubt.Overruled(Reasons.checked(reason));
    }

    void discard(String id, String reason) {
        done(id, signed(reason).discard(delivery(id), Reasons.checked(reason)), "dead and not decided on");
    }

    void resolve(String id, String outcome, String reason) {
        done(id, signed(reason).resolve(delivery(id), resolution(outcome), Reasons.checked(reason)), "in doubt");
    }

    private static void done(String id, Decision decision, String neededState) {
        switch (decision) {
            case Decision.Done done -> {}
            case Decision.WrongState wrong -> throw wrongState(id, wrong.state(), neededState);
            case Decision.Unknown unknown -> throw new NoSuchIdException("no delivery " + id);
        }
    }

    private static WrongStateException wrongState(String id, DeliveryState state, String needed) {
        return new WrongStateException("delivery " + id + " is " + state.name().toLowerCase(Locale.ROOT) + ", not "
                + needed + "; nothing was changed");
    }

    private static Resolution resolution(String outcome) {
        return switch (outcome.toLowerCase(Locale.ROOT)) {
            case "delivered" -> Resolution.DELIVERED;
            case "repeat" -> Resolution.REPEAT;
            case "dead" -> Resolution.DEAD;
            default ->
                throw new IllegalArgumentException(
                        "outcome is delivered, repeat or dead, not " + outcome + "; nothing was changed");
        };
    }

    private static DeliveryId delivery(String id) {
        if (!DeliveryId.isValid(id)) {
            throw new IllegalArgumentException("no delivery id: " + id + "; it has the form of a UUID");
        }
        return new DeliveryId(id);
    }

    /**
     * Dead letters of one recipient that died of the same.
     *
     * @param partner whose
     * @param cause the code of the reason
     * @param count how many
     * @param oldestSeconds age of the oldest
     */
    record CauseView(String partner, String cause, long count, long oldestSeconds) {
        String line() {
            return count + " to " + partner + ": " + cause + ", the oldest " + oldestSeconds + " s old";
        }
    }

    /**
     * What replaying all would do.
     *
     * @param count new deliveries
     * @param oldestSeconds age of the oldest dead one
     * @param superseded dead ones that a newer version overtook, and that would stay
     * @param doubtful dead ones that the partner may have by an earlier attempt, and that would stay unless an operator overrules it
     */
    record ReplayPreview(long count, long oldestSeconds, long superseded, long doubtful) {
        String line() {
            return count + " deliveries would be sent again under new ids, the oldest " + oldestSeconds + " s old; "
                    + superseded + " more were overtaken and would stay; " + doubtful
                    + " more may have arrived by an earlier attempt and would stay, unless you overrule the doubt;"
                    + " nothing was changed";
        }
    }
}
