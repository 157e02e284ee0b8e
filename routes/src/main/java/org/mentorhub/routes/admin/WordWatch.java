package org.mentorhub.routes.admin;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.Views;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm where a partner has deliveries on which it should have given its word by now: one a partner, until it owes none any more.
 */
final class WordWatch implements AutoCloseable {
    private static final long MINUTE = 60;
    private static final Logger LOG = LoggerFactory.getLogger(WordWatch.class);

    private final List<PartnerId> partners;
    private final Views views;
    private final Alarms alarms;
    private final Clock clock;
    private final Set<PartnerId> told = new HashSet<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("word-watch").daemon().factory());

    /** @param partners whose word is to come */
    WordWatch(List<PartnerId> partners, Views views, Alarms alarms, Clock clock) {
        this.partners = List.copyOf(partners);
        this.views = views;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Looks every minute from now on. */
    void start() {
        var ignored = looks.scheduleWithFixedDelay(this::lookAgain, MINUTE, MINUTE, TimeUnit.SECONDS);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failed) {
            LOG.warn("whose word is missing cannot be seen now; the next look is in a minute", failed);
        }
    }

    /** Looks once. */
    void look() {
        for (var partner : partners) {
            var unanswered = views.unanswered(partner, clock.instant());
            unanswered
                    .oldest()
                    .ifPresentOrElse(oldest -> raise(partner, unanswered.count(), oldest), () -> told.remove(partner));
        }
    }

    private void raise(PartnerId partner, long count, Views.Overdue oldest) {
        if (told.add(partner)) {
            var id = oldest.delivery().value();
            var text = count + (count == 1 ? " delivery has" : " deliveries have") + " no word of theirs; the oldest, "
                    + id + ", should have had it by " + oldest.since() + "; ask them what became of it: hub status "
                    + id;
            alarms.raise(new Alarm(Alarm.Kind.WORD_MISSING, partner, Optional.of(id), text, clock.instant()));
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
