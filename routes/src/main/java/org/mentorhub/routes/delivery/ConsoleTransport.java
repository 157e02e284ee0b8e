package org.mentorhub.routes.delivery;

import java.time.Clock;
import java.util.Optional;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.Transport;

/** Hands notices to an operator, by an alarm: for partners that get none by machine. */
final class ConsoleTransport implements Transport {
    private final Alarms alarms;
    private final Clock clock;

    ConsoleTransport(Alarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public HandOverResult send(HandOver handOver) {
        alarms.raise(new Alarm(
                Alarm.Kind.NOTICE,
                handOver.recipient(),
                Optional.of(handOver.deliveryId()),
                "a notice for " + handOver.recipient() + ", which gets none by machine: tell the partner",
                clock.instant()));
        return new HandOverResult.Delivered(Optional.empty());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
