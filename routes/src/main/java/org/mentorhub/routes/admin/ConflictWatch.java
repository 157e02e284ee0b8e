package org.mentorhub.routes.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.Identities.Raised;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises an alarm where two candidates for one identity come up, with the reasons; one for all that a partner brought up in the meantime.
 * In a thread of its own: looking for the reasons opens documents, and the ledger's writer waits for nobody.
 */
final class ConflictWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConflictWatch.class);

    private final IdentityDesk desk;
    private final Alarms alarms;
    private final Clock clock;
    private final BlockingQueue<Raised> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;

    ConflictWatch(IdentityDesk desk, Alarms alarms, Clock clock) {
        this.desk = desk;
        this.alarms = alarms;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("conflict-watch").daemon().start(this::run);
    }

    /** Takes note; never waits and never fails. */
    void cameUp(List<Raised> conflicts) {
        waiting.addAll(conflicts);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Raised> taken = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(taken);
                byPartner(taken).forEach(this::raise);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<PartnerId, List<String>> byPartner(List<Raised> conflicts) {
        Map<PartnerId, List<String>> found = new LinkedHashMap<>();
        conflicts.forEach(raised -> found.computeIfAbsent(raised.saidBy(), first -> new ArrayList<>())
                .add(raised.conflict()));
        return found;
    }

    private void raise(PartnerId partner, List<String> conflicts) {
        var first = conflicts.getFirst();
        var more = conflicts.size() == 1 ? "" : ", and " + (conflicts.size() - 1) + " more";
        var text = "conflict " + first + ": " + reasons(first) + more + "; decide it: hub identity show " + first;
        alarms.raise(new Alarm(Alarm.Kind.IDENTITY_CONFLICT, partner, Optional.of(first), text, clock.instant()));
    }

    private String reasons(String conflict) {
        try {
            return desk.show(conflict).line();
        } catch (RuntimeException unreadable) {
            // The alarm matters more than its reasons; they can be asked for.
            LOG.warn("the reasons of conflict {} cannot be read now", conflict, unreadable);
            return "two candidates for one identity";
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
