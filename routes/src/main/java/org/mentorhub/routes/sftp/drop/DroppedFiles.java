package org.mentorhub.routes.sftp.drop;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.FileStamp;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Reason;
import org.mentorhub.connectors.transport.sftp.Directories;
import org.mentorhub.connectors.transport.sftp.Opened;
import org.mentorhub.routes.delivery.FileWork;
import org.mentorhub.routes.delivery.FileWork.Written;
import org.mentorhub.routes.ledger.Claim;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Drop;
import org.mentorhub.routes.ledger.Drops;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Output;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.sftp.file.MediaTypes;
import org.mentorhub.routes.sftp.file.Visits;
import org.mentorhub.routes.sftp.schedule.Run;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.routes.sftp.wrapping.Wrapper;
import org.mentorhub.routes.sftp.wrapping.Wrappers;
import org.mentorhub.schemas.DocumentType;

/**
 * The bean of the route {@code drop-for-<partner>}: a run makes files of what is due, fixes each in the ledger, and uploads it under a
 * temporary name, then renames it, then puts down the marker. A file that did not get through is tried again as it was, between the runs
 * too.
 */
public final class DroppedFiles {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final int FILES_AT_ONCE = 10;

    private final Partner recipient;
    private final Outbound.Drop terms;
    private final Scheduled scheduled;
    private final FileWork work;
    private final Drops drops;
    private final Visits visits;
    private final Map<DocumentType, Making> makings = new EnumMap<>(DocumentType.class);
    private final Wrapper wrapper;
    private final Optional<OutboxNotes> notes;
    private final Clock clock;
    private Optional<Run> run = Optional.empty();
    private Optional<String> told = Optional.empty();
    private int found;
    private boolean more;
    private boolean begun;
    private Instant nextLook = Instant.MIN;

    /** How a file of one kind of document is called and made. */
    private record Making(DropName name, FileForm form) {}

    /** What drops need of the hub. */
    public record Means(FileWork work, Ledger ledger, Visits visits, Wrappers wrappers, Clock clock) {}

    /**
     * @param recipient for whom
     * @param scheduled when
     * @param notes where to note what lies in its outbox, used where the files go into its tree on the hub's own server
     */
    public DroppedFiles(Partner recipient, Scheduled scheduled, Path notes, Means means) throws IOException {
        this.recipient = recipient;
        this.terms = (Outbound.Drop) recipient.out().orElseThrow();
        this.scheduled = scheduled;
        this.work = means.work();
        this.drops = means.ledger().drops();
        this.visits = means.visits();
        this.clock = means.clock();
        this.wrapper = means.wrappers().of(recipient.id(), terms.wrapping());
        for (var type : recipient.documents().receives()) {
            var name = new DropName(
                    terms.names().getOrDefault(type, ""), terms.schedule().zone());
            makings.put(type, new Making(name, visits.form(recipient, type)));
        }
        this.notes = terms.server().isPresent()
                ? Optional.empty()
                : Optional.of(new OutboxNotes(notes, recipient.id(), means.ledger()));
    }

    /** The files to be uploaded now: those that did not get through before, then those of a run that is due. */
    public List<Drop> look() throws IOException {
        if (!visits.mayVisit(recipient.id())) {
            return List.of();
        }
        if (!begun) {
            work.begin(recipient.id());
        }
        begun = false; // where the ledger goes out of reach in between, claims are left behind
        var files = files();
        begun = true;
        return files;
    }

    private List<Drop> files() throws IOException {
        List<Drop> files = new ArrayList<>(again());
        if (run.isEmpty() && mayWrap()) {
            run = scheduled.take();
            found = 0;
        }
        if (run.isPresent()) {
            run = scheduled.join(run.get()).or(() -> run);
            files.addAll(planned());
        }
        return files;
    }

    /** While a key is missing no run begins; it is made up afterwards. An operator is told once. */
    private boolean mayWrap() {
        var trouble = wrapper.trouble();
        if (trouble.isPresent() && !trouble.equals(told)) {
            visits.keyMissing(recipient.id(), trouble.get());
        }
        told = trouble;
        return trouble.isEmpty();
    }

    private List<Drop> again() throws IOException {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return List.of();
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        if (notes.isPresent() && visits.open(recipient, terms.server()) instanceof Opened.Session session) {
            try (var outbox = session.directories()) {
                notes.get().acknowledge(outbox, terms.directory());
            }
        }
        return work.again(recipient.id());
    }

    private List<Drop> planned() {
        List<Drop> files = new ArrayList<>();
        more = true;
        boolean many =
                makings.values().stream().allMatch(making -> making.form().joinsMany());
        while (more && files.size() < FILES_AT_ONCE) {
            var written = work.take(recipient, many ? Math.min(terms.documents(), Drops.MOST_DELIVERIES) : 1);
            more = !written.isEmpty();
            files.addAll(planOrGiveBack(written));
            found += written.size();
        }
        return files;
    }

    /** Documents of one kind make one file. */
    private List<Drop> planOrGiveBack(List<Written> written) {
        List<Drop> planned = new ArrayList<>();
        var left = new ArrayDeque<>(written.stream()
                .collect(Collectors.groupingBy(DroppedFiles::type, TreeMap::new, Collectors.toList()))
                .entrySet());
        try {
            while (!left.isEmpty()) {
                planned.add(plan(left.element().getKey(), left.element().getValue()));
                left.remove();
            }
            return planned;
        } catch (RuntimeException defect) {
            left.forEach(file -> work.giveBack(recipient, file.getValue()));
            throw defect;
        }
    }

    private Making making(DocumentType type) {
        var making = makings.get(type);
        if (making == null) {
            throw new IllegalStateException(recipient.id() + " gets no " + type.id());
        }
        return making;
    }

    private static DocumentType type(Written written) {
        return switch (written.claim().what()) {
            case Claim.What.Document document -> document.type();
            case Claim.What.NoticeOf notice -> throw new IllegalStateException("a notice among documents");
        };
    }

    private Drop plan(DocumentType type, List<Written> written) {
        var now = clock.instant();
        var making = making(type);
        var name = making.name()
                .of(now, drops.planned(recipient.id(), making.name().prefix(now)) + 1);
        var first = written.getFirst().output();
        var documents = written.stream().map(one -> one.output().content()).toList();
        var content = wrap(name, first.mediaType(), making.form().join(documents, stamp(now)));
        return drops.plan(
                recipient.id(),
                name,
                written.stream().map(Written::claim).toList(),
                new Output(first.dialectDigest(), first.mediaType(), content));
    }

    private byte[] wrap(String name, String mediaType, byte[] content) {
        try {
            return wrapper.wrap(name, inside(name, mediaType), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a key cannot be read", unreadable);
        }
    }

    /** What the file is called in an archive: {@code AFOL_20260430_01.csv} in {@code AFOL_20260430_01.zip}. */
    private String inside(String name, String mediaType) {
        var inside = wrapper.inside(name);
        return inside.contains(".") ? inside : inside + MediaTypes.endOf(mediaType);
    }

    /** The day is the partner's; the number counts all files that it ever gets. */
    private FileStamp stamp(Instant now) {
        var day = now.atZone(terms.schedule().zone()).toLocalDate();
        return FileStamp.of(day, drops.planned(recipient.id(), "") + 1);
    }

    /** Uploads one of them, and settles what it carries. */
    public void upload(@Body Drop drop) {
        work.end(drop, recipient, send(drop));
    }

    private HandOverResult send(Drop drop) {
        return switch (visits.open(recipient, terms.server())) {
            case Opened.Failed failed -> new HandOverResult.NotDelivered(failed.reason(), Optional.empty());
            case Opened.Session session -> {
                try (var directories = session.directories()) {
                    put(directories, drop);
                    yield new HandOverResult.Delivered(Optional.empty());
                } catch (IOException broken) {
                    yield new HandOverResult.Unknown(brokenOff());
                }
            }
        };
    }

    private void put(Directories directories, Drop drop) throws IOException {
        var content = drop.content().content();
        if (notes.isPresent()) {
            notes.get().write(drop);
        }
        directories.write(terms.directory(), drop.name(), content);
        if (terms.marker().isPresent()) {
            var line = drop.deliveries().size() + ";" + Digest.of(content).hex() + "\n";
            directories.write(terms.directory(), drop.name() + terms.marker().get(), line.getBytes(US_ASCII));
        }
    }

    private Reason brokenOff() {
        return new Reason(
                "MH-OUT-LOST",
                "The upload to " + recipient.id() + " broke off, or " + terms.directory()
                        + " is not there, closed to the hub, or full. The hub tries again by itself with the same"
                        + " file.");
    }

    /** Ends the run once all that was due is in files; a run that finds nothing says so. */
    public void rest() {
        if (run.isPresent() && !more) {
            scheduled.end(run.get(), found);
            run = Optional.empty();
        }
    }
}
