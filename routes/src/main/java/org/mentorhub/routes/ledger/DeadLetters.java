package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** What an operator decides about single deliveries. Each decision is an event with its reason. */
public interface DeadLetters {

    /** Makes a new delivery, under a new id, of what a dead one carries; a mended dialect takes effect. */
    Replay replay(DeliveryId dead, Doubt doubt);

    /** Begins to replay what of those is dead now; what dies on the way is not among it. */
    ReplayRun replayAll(Selection which, Doubt doubt);

    /** Says what replaying those would do. */
    Preview preview(Selection which);

    /** Of what dead letters died: each recipient's causes, with how many there are. */
    List<Cause> causes(Optional<PartnerId> recipient);

    /** Delivers an exchange once more to one whom it was addressed to, under a new id. */
    Again deliverAgain(ExchangeId exchange, PartnerId recipient);

    /** Says what {@link #deliverAgain} would do. */
    Again previewAgain(ExchangeId exchange, PartnerId recipient);

    /** Takes a dead delivery off the list: it will not be delivered, and no older version of it. */
    Decision discard(DeliveryId dead, String reason);

    /** Ends doubt. */
    Decision resolve(DeliveryId inDoubt, Resolution resolution, String reason);

    /** Releases a held delivery. */
    Decision release(DeliveryId held, String reason);

    /** Takes back a delivery that was not handed over yet. */
    Decision withdraw(DeliveryId waiting, String reason);

    /**
     * What to do with a dead delivery of which an earlier attempt may have arrived: its replay has a new id, by which no recipient knows a
     * repeat, so that it could take effect twice.
     */
    sealed interface Doubt {

        /** It stays dead. */
        record Respected() implements Doubt {}

        /**
         * It is sent again all the same: an operator says so.
         *
         * @param reason why; kept with the dead one
         */
        record Overruled(String reason) implements Doubt {}
    }

    /**
     * Which dead letters.
     *
     * @param recipient to whom; empty: to all
     * @param cause the code of the reason; empty: whatever it was
     */
    record Selection(Optional<PartnerId> recipient, Optional<String> cause) {
        /** All of them. */
        public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());

        /** All to one recipient. */
        public static Selection to(PartnerId recipient) {
            return new Selection(Optional.of(recipient), Optional.empty());
        }
    }

    /**
     * Dead letters of one recipient that died of the same.
     *
     * @param recipient whose
     * @param code of the reason
     * @param count how many
     * @param oldest when the oldest was made
     */
    record Cause(PartnerId recipient, String code, long count, Instant oldest) {}

    /** A replay of many, a slice at a time: whoever stops asking stops it. For one thread. */
    interface ReplayRun {

        /** The most of a slice. */
        int SLICE = 100;

        /** Replays the next slice, {@link #SLICE} at most. */
        default Progress next() {
            return next(SLICE);
        }

        /** Replays the next few. */
        Progress next(int most);

        /** How far it is. */
        Progress soFar();

        /** Says in the ledger how far it came. */
        Progress end();
    }

    /** What came, or would come, of delivering an exchange again. */
    sealed interface Again {

        /**
         * A new delivery is made.
         *
         * @param delivery its id
         */
        record Made(DeliveryId delivery) implements Again {}

        /**
         * One would be made.
         *
         * @param last how the last delivery to that recipient ended
         * @param since when
         * @param mayHave whether the recipient has it, or may have it
         */
        record Would(DeliveryState last, Instant since, boolean mayHave) implements Again {}

        /**
         * A delivery is on its way; nothing was changed.
         *
         * @param delivery which
         * @param state where it stands
         */
        record UnderWay(DeliveryId delivery, DeliveryState state) implements Again {}

        /**
         * The recipient has, or will get, a newer version; nothing was changed.
         *
         * @param newer that version
         */
        record Superseded(ExchangeId newer) implements Again {}

        /** It was never for that recipient: an operator cannot give it what its sender did not; nothing was changed. */
        record NotAddressed() implements Again {}

        /** Its content is not here any more: its retention is over, or the person's key was deleted; nothing was changed. */
        record Forgotten() implements Again {}

        /** There is no such exchange. */
        record Unknown() implements Again {}
    }

    /**
     * How far a replay of many is.
     *
     * @param total how many were dead when it began
     * @param replayed new deliveries
     * @param superseded overtaken by a newer version, and left
     * @param doubtful perhaps arrived, and left
     * @param isDone whether all were looked at
     */
    record Progress(long total, long replayed, long superseded, long doubtful, boolean isDone) {}

    /** What an operator found out about a delivery in doubt. */
    enum Resolution {
        DELIVERED,
        REPEAT,
        DEAD
    }

    /** What came of a decision. */
    sealed interface Decision {

        /** Done. */
        record Done() implements Decision {}

        /**
         * The delivery is not in a state in which that can be decided; nothing was changed.
         *
         * @param state its state
         */
        record WrongState(DeliveryState state) implements Decision {}

        /** There is no such delivery. */
        record Unknown() implements Decision {}
    }

    /** What came of a replay. */
    sealed interface Replay {

        /**
         * A new delivery is due.
         *
         * @param delivery its id
         */
        record Replayed(DeliveryId delivery) implements Replay {}

        /**
         * The recipient has, or will get, a newer version; nothing was changed.
         *
         * @param newer the exchange that is newer
         */
        record Superseded(ExchangeId newer) implements Replay {}

        /** An earlier attempt may have arrived, and nobody overruled that; nothing was changed. */
        record MayHaveArrived() implements Replay {}

        /**
         * The delivery is not dead, or was decided on; nothing was changed.
         *
         * @param state its state
         */
        record WrongState(DeliveryState state) implements Replay {}

        /** There is no such delivery. */
        record Unknown() implements Replay {}
    }

    /**
     * What replaying would do.
     *
     * @param count how many deliveries would be made
     * @param oldest when the oldest of them was made
     * @param superseded how many dead ones would be left out since a newer version exists
     * @param doubtful how many of the others may have arrived by an earlier attempt: they are left out too, unless that is overruled
     */
    record Preview(long count, Optional<Instant> oldest, long superseded, long doubtful) {}
}
