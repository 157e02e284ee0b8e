package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Body;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.sftp.Directories;
import org.mentorhub.connectors.transport.sftp.Opened;
import org.mentorhub.routes.partner.FileRule;
import org.mentorhub.routes.partner.FileRule.Wholeness;
import org.mentorhub.routes.partner.Inbound.Pickup;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.sftp.schedule.Run;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the route {@code pickup-from-<partner>}: a run looks, fetches what is whole, has it taken, and only then removes or archives
 * it at the partner's. Where a file may still grow, the run looks again. A server that cannot be reached is tried again with growing
 * pauses; the run goes on then.
 */
public final class PickedUpFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PickedUpFiles.class);
    private static final int MOST_LOOKS = 10;
    private static final int FILES_A_LOOK = 20;

    private final Partner sender;
    private final Pickup pickup;
    private final Scheduled scheduled;
    private final Visits visits;
    private final FileIntake intake;
    private final Clock clock;
    private final Watch watch;
    private final Spool spool;
    private final List<FileInHand> decided = new ArrayList<>();
    private Optional<Visit> visit = Optional.empty();

    /**
     * @param sender from whose server
     * @param scheduled when
     * @param spool where files lie meanwhile
     * @param visits opens sessions, and knows when not to
     * @param intake takes each file
     */
    public PickedUpFiles(Partner sender, Scheduled scheduled, Path spool, Visits visits, FileIntake intake, Clock clock)
            throws IOException {
        this.sender = sender;
        this.pickup = sender.in().pickup().orElseThrow();
        this.scheduled = scheduled;
        this.visits = visits;
        this.intake = intake;
        this.clock = clock;
        this.watch = new Watch(pickup.files(), clock);
        var way = new Spool.Way(
                sender, pickup.bounds(), pickup.directory(), pickup.schedule().zone());
        this.spool = new Spool(spool, way, watch, clock);
    }

    /** A run under way. */
    private static final class Visit {
        private Run run;
        private Instant nextLook = Instant.MIN;
        private boolean looking;
        private boolean more;
        private int looks;
        private int failures;
        private int found;

        Visit(Run run) {
            this.run = run;
        }
    }

    /** The files to be taken now: fetched, and still at their source. */
    public List<FileInHand> look() throws IOException {
        if (!visits.mayVisit(sender.id())) {
            return List.of();
        }
        if (visit.isEmpty()) {
            visit = scheduled.take().map(Visit::new);
        }
        visit.ifPresent(this::lookAtOnceWhenAsked);
        var now = visit.filter(run -> !clock.instant().isBefore(run.nextLook));
        return now.isPresent() ? look(now.get()) : List.of();
    }

    private void lookAtOnceWhenAsked(Visit underWay) {
        scheduled.join(underWay.run).ifPresent(asked -> {
            underWay.run = asked;
            underWay.nextLook = Instant.MIN;
        });
    }

    private List<FileInHand> look(Visit run) throws IOException {
        run.looking = true;
        run.looks++;
        spool.empty();
        return switch (visits.open(sender, pickup.server())) {
            case Opened.Failed failed -> {
                failed(run, failed.reason());
                yield List.of();
            }
            case Opened.Session session -> {
                try (var directories = session.directories()) {
                    var files = fetch(run, directories);
                    visits.arrived(sender.id());
                    yield files;
                } catch (IOException broken) {
                    LOG.warn("the session at {}'s server broke", sender.id(), broken);
                    failed(run, Visits.brokenOff(sender.id()));
                    yield List.of();
                }
            }
        };
    }

    private void failed(Visit run, Reason reason) {
        run.looks--;
        run.looking = false;
        run.failures++;
        run.nextLook = clock.instant().plus(sender.terms().backoff().after(run.failures));
        visits.failed(sender.id(), new HandOverResult.NotDelivered(reason, Optional.empty()));
        run.run.tell(reason.code() + " " + reason.text());
    }

    private List<FileInHand> fetch(Visit run, Directories directories) throws IOException {
        var look = watch.look(directories.list(pickup.directory()));
        for (var orphan : look.orphans()) {
            directories.remove(pickup.directory(), orphan.name());
        }
        List<FileInHand> fetched = new ArrayList<>();
        int growing = look.growing().size();
        for (var whole : look.whole().stream().limit(FILES_A_LOOK).toList()) {
            var file = whole.file();
            var copy = spool.copy(file, directories.read(pickup.directory(), file.name()));
            switch (endsOf(whole, copy, directories)) {
                case WHOLE -> fetched.add(spool.inHand(file, whole.rule(), copy));
                case NOT_YET -> growing++;
                case OTHER_CONTENT -> visits.stuck(sender.id(), Arrivals.Trouble.OTHER_CONTENT);
            }
        }
        plan(run, growing, look.whole().size() > FILES_A_LOOK);
        return fetched;
    }

    /** A copy of another size than the file had when it was listed is one of a file that somebody writes. */
    private Ends endsOf(Watch.Whole whole, Path copy, Directories directories) throws IOException {
        long expected = Math.min(whole.file().size(), pickup.bounds().bytes() + 1L);
        return Files.size(copy) == expected
                ? Ends.of(whole, copy, formOf(whole), directories, pickup.directory())
                : Ends.NOT_YET;
    }

    private FileForm formOf(Watch.Whole whole) {
        return visits.form(sender, whole.rule().document());
    }

    /** When the run looks again: at once where there were too many files for one look, or when growing ones may be whole. */
    private void plan(Visit run, int growing, boolean tooMany) {
        run.failures = 0;
        run.more = tooMany || (growing > 0 && run.looks < MOST_LOOKS);
        var pause = pickup.files().stream()
                .filter(rule -> rule.whole() == Wholeness.STABLE_SIZE || rule.whole() == Wholeness.TRAILER)
                .map(FileRule::stableFor)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        run.nextLook = tooMany ? clock.instant() : clock.instant().plus(pause);
    }

    /** Takes one of them. */
    public void take(@Body FileInHand file) throws IOException {
        if (intake.take(file)) {
            decided.add(file);
            visit.ifPresent(run -> run.found++);
        }
        Files.deleteIfExists(file.spooled());
    }

    /** Removes at their source what was decided on, and ends the run where nothing more is to come. */
    public void rest() {
        if (visit.filter(run -> run.looking).isEmpty()) {
            return;
        }
        var run = visit.get();
        run.looking = false;
        if (!decided.isEmpty()) {
            clearSource();
        }
        if (run.more) {
            run.run.tell("took " + run.found + "; looks again at " + run.nextLook + " for files that may still grow");
        } else {
            scheduled.end(run.run, run.found);
            visit = Optional.empty();
        }
    }

    /** What cannot be removed now is recognised in the next run, and removed then. */
    private void clearSource() {
        switch (visits.open(sender, pickup.server())) {
            case Opened.Failed failed ->
                visits.failed(sender.id(), new HandOverResult.NotDelivered(failed.reason(), Optional.empty()));
            case Opened.Session session -> {
                try (var directories = session.directories()) {
                    var there = directories.list(pickup.directory());
                    for (var file : decided) {
                        if (there.contains(file.source())) {
                            clear(directories, file);
                        }
                    }
                } catch (IOException broken) {
                    LOG.warn(
                            "files of {} could not be removed at its server; the next run does it",
                            sender.id(),
                            broken);
                }
            }
        }
        decided.clear();
    }

    /** The file first: a marker that is left alone is removed in the next run, a file without its marker would lie for ever. */
    private void clear(Directories directories, FileInHand file) throws IOException {
        if (pickup.archive().isPresent()) {
            directories.move(pickup.directory(), file.name(), pickup.archive().get());
        } else {
            directories.remove(pickup.directory(), file.name());
        }
        if (file.rule().whole() == Wholeness.MARKER) {
            directories.remove(pickup.directory(), file.name() + Watch.MARKER);
        }
    }
}
