package org.mentorhub.routes.poll;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.rest.Page;
import org.mentorhub.connectors.transport.rest.PageClient;
import org.mentorhub.connectors.transport.rest.PageClient.Fetched;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.delivery.GateState;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.intake.Door;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.sftp.schedule.Run;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the route {@code poll-from-<partner>}: a run asks for page after page of what was changed since the last run, and has each
 * page taken before it asks for the next. Where it came to is kept with the run, and only once all of it is taken: a run that is cut off
 * is made again from the same place, and what was taken before is recognised.
 */
public final class PolledList {
    private static final Logger LOG = LoggerFactory.getLogger(PolledList.class);
    /** A change may become visible a moment after the time that it bears. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final Duration UNTIL_ROOM = Duration.ofSeconds(10);

    private final Partner sender;
    private final Inbound.Poll poll;
    private final Scheduled scheduled;
    private final PageClient client;
    private final PageIntake intake;
    private final Gatekeeping gates;
    private Optional<Visit> visit = Optional.empty();
    /** What this process took lately: within the overlap it comes again, and need not be looked at. */
    private Set<Digest> known = Set.of();

    /** Who says whether the partner may be asked, and is told how that went. */
    public record Gatekeeping(PartnerGate gate, Door door, Alarms alarms, Clock clock) {
        private boolean mayAsk(PartnerId partner) {
            return door.ask(partner) instanceof Door.State.Open && gate.state(partner) instanceof GateState.Open;
        }
    }

    /**
     * @param sender whose service
     * @param scheduled when
     * @param client gets pages
     * @param intake takes their documents
     */
    PolledList(Partner sender, Scheduled scheduled, PageClient client, PageIntake intake, Gatekeeping gates) {
        this.sender = sender;
        this.poll = sender.in().poll().orElseThrow();
        this.scheduled = scheduled;
        this.client = client;
        this.intake = intake;
        this.gates = gates;
    }

    /** A run under way. */
    private static final class Visit {
        private final Optional<Instant> since;
        private final Map<Digest, Instant> recent = new HashMap<>();
        private Run run;
        private Optional<Instant> newest;
        private Optional<String> cursor = Optional.empty();
        private Instant goesOnAt = Instant.MIN;
        private boolean paused;
        private boolean whole;
        private int failures;
        private int found;

        Visit(Run run, Optional<Instant> position) {
            this.run = run;
            this.since = position.map(at -> at.minus(OVERLAP));
            this.newest = position;
        }

        /** What comes again in the next run. */
        private Set<Digest> lately() {
            var from = newest.map(at -> at.minus(OVERLAP)).orElse(Instant.MIN);
            return recent.entrySet().stream()
                    .filter(item -> !item.getValue().isBefore(from))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The pages of the run that is due, each got as it is asked for; none where no run is due or the partner may not be asked. */
    public Iterator<Page> pages() {
        if (!gates.mayAsk(sender.id())) {
            return new Pages(null);
        }
        if (visit.isEmpty()) {
            visit = scheduled.take().map(run -> new Visit(run, position()));
        }
        visit.ifPresent(this::goOnAtOnceWhenAsked);
        var now = visit.filter(run -> !gates.clock().instant().isBefore(run.goesOnAt));
        now.ifPresent(run -> run.paused = false);
        return new Pages(now.orElse(null));
    }

    private Optional<Instant> position() {
        try {
            return scheduled.position().map(Instant::parse);
        } catch (DateTimeException ofAnotherKind) {
            return Optional.empty();
        }
    }

    private void goOnAtOnceWhenAsked(Visit underWay) {
        scheduled.join(underWay.run).ifPresent(asked -> {
            underWay.run = asked;
            underWay.goesOnAt = Instant.MIN;
        });
    }

    /** Gets a page when it is asked whether there is one more: after the one before it was taken. */
    private final class Pages implements Iterator<Page> {
        private final @Nullable Visit run;
        private @Nullable Page page;

        Pages(@Nullable Visit run) {
            this.run = run;
        }

        @Override
        public boolean hasNext() {
            if (page == null && run != null && !run.paused && !run.whole) {
                page = fetch(run);
            }
            return page != null;
        }

        @Override
        public Page next() {
            if (!hasNext() || page == null) {
                throw new NoSuchElementException("no more pages");
            }
            var got = page;
            page = null;
            return got;
        }
    }

    private @Nullable Page fetch(Visit run) {
        return switch (client.fetch(run.since, run.cursor)) {
            case Fetched.Failed failed -> {
                failed(run, failed.result());
                yield null;
            }
            case Fetched.Got got
            when got.page().items().size() > poll.bounds().documents() -> {
                var text = poll.address() + " answered with a page of more than "
                        + poll.bounds().documents() + " documents: ask the partner, or allow more in its file.";
                failed(run, new NotDelivered(new HandOverResult.Reason("MH-OUT-ANSWER", text), Optional.empty()));
                yield null;
            }
            case Fetched.Got got -> {
                gates.gate().learn(sender.id(), new HandOverResult.Delivered(Optional.empty()));
                yield got.page();
            }
        };
    }

    private void failed(Visit run, NotDelivered result) {
        run.failures++;
        gates.gate().learn(sender.id(), result);
        run.run.tell(result.reason().code() + " " + result.reason().text());
        pause(run, sender.terms().backoff().after(run.failures));
    }

    private void pause(Visit run, Duration pause) {
        run.paused = true;
        run.goesOnAt = gates.clock().instant().plus(pause);
    }

    /** Takes a page whole; where that fails it is got again. */
    public void take(@Body Page page) {
        var run = visit.orElseThrow();
        var fresh = fresh(run, page);
        if (!fresh.isEmpty() && !isTaken(fresh)) {
            pause(run, UNTIL_ROOM);
            return;
        }
        run.failures = 0;
        run.found += fresh.size();
        remember(run, page);
        run.whole = page.next().isEmpty() || page.next().equals(run.cursor);
        run.cursor = page.next();
    }

    private boolean isTaken(List<Page.Item> fresh) {
        try {
            return intake.take(sender, poll, fresh);
        } catch (RuntimeException broken) {
            LOG.error("a page of {} could not be taken; it is got again", sender.id(), broken);
            var text = "a page of " + sender.id() + " could not be taken because a part of the hub failed: see its log."
                    + " It is got again.";
            var now = gates.clock().instant();
            gates.alarms().raise(new Alarm(Alarm.Kind.DEFECT, sender.id(), Optional.empty(), text, now));
            return false;
        }
    }

    private List<Page.Item> fresh(Visit run, Page page) {
        List<Page.Item> fresh = new ArrayList<>();
        Set<Digest> seen = new HashSet<>(run.recent.keySet());
        seen.addAll(known);
        for (var item : page.items()) {
            if (seen.add(Digest.of(item.content()))) {
                fresh.add(item);
            }
        }
        return fresh;
    }

    private static void remember(Visit run, Page page) {
        for (var item : page.items()) {
            var changed = item.changed();
            run.recent.put(Digest.of(item.content()), changed.orElse(Instant.MAX));
            if (changed.isPresent()
                    && run.newest.filter(changed.get()::isBefore).isEmpty()) {
                run.newest = changed;
            }
        }
    }

    /** Ends the run where all of its pages are taken. */
    public void rest() {
        var ended = visit.filter(run -> run.whole);
        if (ended.isEmpty()) {
            return;
        }
        var run = ended.get();
        known = run.lately();
        run.newest.ifPresentOrElse(
                newest -> scheduled.end(run.run, run.found, newest.toString()),
                () -> scheduled.end(run.run, run.found));
        visit = Optional.empty();
    }
}
