package org.mentorhub.routes.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.schemas.PartnerId;

/** Alarms before the broker's disk is so full that it blocks senders without a word: once, until there is room again. */
final class DiskWatch {
    private final long low;
    private final Set<PartnerId> partners;
    private final Alarms alarms;
    private final Clock clock;
    private final AtomicBoolean isLow = new AtomicBoolean();

    /**
     * @param low bytes that should be free
     * @param partners who are blocked when the disk is full
     */
    DiskWatch(long low, Set<PartnerId> partners, Alarms alarms, Clock clock) {
        this.low = low;
        this.partners = Set.copyOf(partners);
        this.alarms = alarms;
        this.clock = clock;
    }

    void sees(long free) {
        if (free >= low) {
            isLow.set(false);
        } else if (isLow.compareAndSet(false, true)) {
            partners.forEach(partner -> alarms.raise(new Alarm(
                    Alarm.Kind.DISK_LOW,
                    partner,
                    Optional.empty(),
                    "only " + (free >> 20) + " MB are free for the broker's journal; below " + (low >> 21)
                            + " MB it takes no message. Make room.",
                    clock.instant())));
        }
    }
}
