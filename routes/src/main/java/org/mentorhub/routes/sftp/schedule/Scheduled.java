package org.mentorhub.routes.sftp.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.ledger.Runs;
import org.mentorhub.routes.partner.Schedule;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One schedule of one partner. Every node asks it every second; the ledger's row decides which of them makes a run. After a time in which
 * no hub ran, the last time that was missed is made up, once, however many were missed. Used by its route, and asked by operators.
 */
public final class Scheduled {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduled.class);
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(30);

    private final PartnerId partner;
    private final Direction direction;
    private final Schedule schedule;
    private final Timetable times;
    private final Runs runs;
    private final Alarms alarms;
    private final Clock clock;
    private final Queue<CompletableFuture<String>> asked = new ConcurrentLinkedQueue<>();
    private Instant settled = Instant.MIN;
    private Instant nextLook = Instant.MIN;

    /**
     * @param schedule its times
     * @param runs rows of the ledger
     * @param alarms told of a run that was missed
     */
    public Scheduled(PartnerId partner, Direction direction, Schedule schedule, Runs runs, Alarms alarms, Clock clock) {
        this.partner = partner;
        this.direction = direction;
        this.schedule = schedule;
        this.times = new Timetable(schedule);
        this.runs = runs;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Whose it is. */
    public PartnerId partner() {
        return partner;
    }

    /** What its runs do. */
    public Direction direction() {
        return direction;
    }

    /** Its times as the partner's file has them. */
    public Schedule schedule() {
        return schedule;
    }

    /** When it runs next by itself. */
    public Optional<Instant> next() {
        return times.next(clock.instant());
    }

    /** The run that was begun last. */
    public Optional<Runs.Run> last() {
        return runs.last(partner, direction.id());
    }

    /** Asks for a run at once; the answer is what it found, for people. */
    public CompletableFuture<String> runNow() {
        var answer = new CompletableFuture<String>();
        asked.add(answer);
        return answer;
    }

    /** The run that this process is to make now, if any. */
    public synchronized Optional<Run> take() {
        var now = clock.instant();
        if (!asked.isEmpty()) {
            return askedFor(now.truncatedTo(ChronoUnit.MILLIS));
        }
        if (now.isBefore(nextLook)) {
            return Optional.empty();
        }
        return times.last(now).filter(due -> due.isAfter(settled)).flatMap(due -> begin(due, now));
    }

    /** Those who asked for a run while one is under way are told of that one; empty where nobody did. */
    public synchronized Optional<Run> join(Run underWay) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<CompletableFuture<String>> all = new ArrayList<>(underWay.asked());
        all.addAll(waiting());
        return Optional.of(new Run(underWay.due(), all));
    }

    private List<CompletableFuture<String>> waiting() {
        List<CompletableFuture<String>> waiting = new ArrayList<>();
        for (var one = asked.poll(); one != null; one = asked.poll()) {
            waiting.add(one);
        }
        return waiting;
    }

    private Optional<Run> askedFor(Instant now) {
        var run = new Run(now, waiting());
        if (runs.begin(partner, direction.id(), now)) {
            return Optional.of(run);
        }
        run.tell("another hub began a run at the same moment");
        return Optional.empty();
    }

    private Optional<Run> begin(Instant due, Instant now) {
        var last = last();
        if (last.isEmpty()) {
            beginToCount(now);
            return Optional.empty();
        }
        var interrupted = last.filter(run -> run.ended().isEmpty());
        if (interrupted.isEmpty() && !last.get().due().isBefore(due)) {
            settled = due;
            return Optional.empty();
        }
        var toMake = due.isAfter(last.get().due())
                ? due
                : interrupted.map(Runs.Run::due).orElse(due);
        if (!runs.begin(partner, direction.id(), toMake)) {
            nextLook =
                    now.plus(UNTIL_NEXT_LOOK); // another node is at it; if it ends in the middle, this one takes over
            return Optional.empty();
        }
        if (toMake.plus(LATE).isBefore(now)) {
            missed(toMake);
        }
        return Optional.of(new Run(toMake, List.of()));
    }

    /** From here on a time that passes without a run is a missed one; nothing before the first start is. */
    private void beginToCount(Instant now) {
        if (runs.begin(partner, direction.id(), now)) {
            runs.end(partner, direction.id(), now, 0);
        }
    }

    private void missed(Instant due) {
        var text = "the " + direction.id() + " of " + partner + " that was due at " + due
                + " was not made at its time; it is made up now, once.";
        alarms.raise(new Alarm(Alarm.Kind.SCHEDULE_MISSED, partner, Optional.empty(), text, clock.instant()));
    }

    /** Ends a run, and says what it found: nothing is said too. */
    public synchronized void end(Run run, int found) {
        runs.end(partner, direction.id(), run.due(), found);
        told(run, found);
    }

    /** Ends a run that came up to a position, where the next one begins. */
    public synchronized void end(Run run, int found, String position) {
        runs.end(partner, direction.id(), run.due(), found, position);
        told(run, found);
    }

    /** Where the next run begins; empty where no run ended with a position. */
    public Optional<String> position() {
        return runs.position(partner, direction.id());
    }

    private void told(Run run, int found) {
        LOG.atInfo()
                .addKeyValue("partner", partner.value())
                .log("{} of {} for {} found {}", direction.id(), partner, run.due(), found);
        run.tell("found " + found);
    }
}
