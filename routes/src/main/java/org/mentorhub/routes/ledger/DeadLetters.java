package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** What an operator decides about single deliveries. Each decision is an event with its reason. */
public interface DeadLetters {

    /** Makes a new delivery, under a new id, of what a dead one carries; a mended dialect takes effect. */
    Replay replay(DeliveryId dead);

    /** Says what replaying all that is dead would do; of one recipient, or of all. */
    Preview preview(Optional<PartnerId> recipient);

    /** Takes a dead delivery off the list: it will not be delivered, and no older version of it. */
    Decision discard(DeliveryId dead, String reason);

    /** Ends doubt. */
    Decision resolve(DeliveryId inDoubt, Resolution resolution, String reason);

    /** Releases a held delivery. */
    Decision release(DeliveryId held, String reason);

    /** Takes back a delivery that was not handed over yet. */
    Decision withdraw(DeliveryId waiting, String reason);

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
     */
    record Preview(long count, Optional<Instant> oldest, long superseded) {}
}
