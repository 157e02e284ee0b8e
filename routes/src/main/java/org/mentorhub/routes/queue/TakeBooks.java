package org.mentorhub.routes.queue;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.sql.LedgerUnavailable;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what became of messages, and says what an operator should know. */
final class TakeBooks {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBooks.class);

    private final MeterRegistry meters;
    private final Alarms alarms;
    private final Clock clock;

    TakeBooks(MeterRegistry meters, Alarms alarms, Clock clock) {
        this.meters = meters;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The ledger has decided on it. */
    void taken(PartnerId sender) {
        count(sender, "taken");
    }

    /** It stays in its queue: the ledger is out of reach, or, without a cause, the door is shut. */
    void stays(PartnerId sender, Optional<LedgerUnavailable> cause) {
        count(sender, "stays");
        cause.ifPresent(
                outOfReach -> LOG.warn("a message of {} stays in its queue: {}", sender, outOfReach.getMessage()));
    }

    /** The hub has a defect that this message brought about. */
    void failed(PartnerId sender, RuntimeException defect) {
        count(sender, "failed");
        LOG.error("a message of {} failed in the hub; its broker brings it again", sender, defect);
        alarms.raise(new Alarm(
                Alarm.Kind.DEFECT,
                sender,
                Optional.empty(),
                "a message of " + sender + " failed in the hub; its broker brings it again. See the log.",
                clock.instant()));
    }

    private void count(PartnerId sender, String outcome) {
        meters.counter("mentorhub.queue.messages", "partner", sender.value(), "outcome", outcome)
                .increment();
    }
}
