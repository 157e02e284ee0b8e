package org.mentorhub.routes.queue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorhub.connectors.transport.queue.QueueConnections.Attempt;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.schemas.PartnerId;

/**
 * Whether the hub is connected to the queues that it takes from. The hub tries again by itself, in silence: an alarm when a broker goes
 * away and one when it is back, and nothing in between.
 */
public final class QueueLinks {
    private final Map<PartnerId, State> states = new ConcurrentHashMap<>();
    private final Alarms alarms;
    private final Clock clock;

    QueueLinks(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /** How it stands with one queue. */
    public sealed interface State {

        /** For people. */
        default String text() {
            return switch (this) {
                case Connected connected -> "connected";
                case Away away -> "away: " + away.reason();
            };
        }

        /** Connected. */
        record Connected() implements State {}

        /**
         * Not connected.
         *
         * @param reason in the hub's own words
         */
        record Away(String reason) implements State {}
    }

    /** How it stands with the queue of that partner; empty where the hub takes from none, or has not tried yet. */
    public Optional<State> of(PartnerId partner) {
        return Optional.ofNullable(states.get(partner));
    }

    void learn(PartnerId partner, Attempt attempt) {
        switch (attempt) {
            case Attempt.Connected connected -> {
                if (states.put(partner, new State.Connected()) instanceof State.Away) {
                    raise(Alarm.Kind.PARTNER_BACK, partner, "the queue of " + partner + " is connected again.");
                }
            }
            case Attempt.Failed failed -> {
                if (!(states.put(partner, new State.Away(failed.reason())) instanceof State.Away)) {
                    raise(Alarm.Kind.PARTNER_DOWN, partner, failed.reason() + " The hub tries again by itself.");
                }
            }
        }
    }

    private void raise(Alarm.Kind kind, PartnerId partner, String text) {
        alarms.raise(new Alarm(kind, partner, Optional.empty(), text, clock.instant()));
    }
}
