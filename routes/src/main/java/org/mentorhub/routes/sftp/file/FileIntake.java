package org.mentorhub.routes.sftp.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.FileForm;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.IntakeRule;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.Begun;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.ledger.Fault;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.ledger.Submission;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmittedDocument;
import org.mentorhub.routes.sftp.wrapping.Unwrapped;
import org.mentorhub.routes.sftp.wrapping.Wrappers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a file in two passes: the first looks at the whole of it, the second gives its documents to the intake, part by part. Killed
 * anywhere, the same file goes on where it was, and a file that was decided on is recognised. The receipt is a notice.
 */
public final class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    static final String TRANSPORT = "sftp";

    private final Ledger ledger;
    private final DialectLookup dialects;
    private final PartsOfFile parts;
    private final Wrappers wrappers;
    private final Alarms alarms;
    private final Clock clock;

    /**
     * @param ledger which decides
     * @param dialects of the partners
     * @param parts takes the documents
     * @param wrappers unwraps files
     * @param alarms told where a part of the hub fails
     */
    public FileIntake(
            Ledger ledger, DialectLookup dialects, PartsOfFile parts, Wrappers wrappers, Alarms alarms, Clock clock) {
        this.ledger = ledger;
        this.dialects = dialects;
        this.parts = parts;
        this.wrappers = wrappers;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Takes a file; answers whether it is decided on, and may go at its source. */
    public boolean take(FileInHand file) {
        try {
            return unwrapAndDecide(file);
        } catch (IOException | RuntimeException broken) {
            LOG.error(
                    "a file of {} could not be taken; it stays where it is",
                    file.sender().id(),
                    broken);
            var text = "a file of " + file.sender().id() + " could not be taken because a part of the hub failed: see"
                    + " its log. The file stays, and is tried again.";
            raise(Alarm.Kind.DEFECT, file, text);
            return false;
        }
    }

    private void raise(Alarm.Kind kind, FileInHand file, String text) {
        alarms.raise(new Alarm(kind, file.sender().id(), Optional.empty(), text, clock.instant()));
    }

    private boolean unwrapAndDecide(FileInHand file) throws IOException {
        var wrapper = wrappers.of(file.sender().id(), file.rule().wrapping());
        var trouble = wrapper.trouble();
        if (trouble.isPresent()) {
            raise(Alarm.Kind.KEY, file, "a file of " + file.sender().id() + " waits: " + trouble.get());
            return false;
        }
        return wrapper.isWrapping()
                ? decide(file, wrapper.open(file.spooled(), file.name(), file.bounds()))
                : decide(file);
    }

    private boolean decide(FileInHand file, Unwrapped unwrapped) throws IOException {
        return switch (unwrapped) {
            case Unwrapped.Refused refused -> {
                reject(file, head(file, digest(file.spooled())), refused.violations());
                yield true;
            }
            case Unwrapped.Held held -> {
                try (held) {
                    yield decideEach(file, held.entries());
                }
            }
        };
    }

    /** Each file of an archive is a sending of its own; the archive is decided on when all of them are. */
    private boolean decideEach(FileInHand file, List<Unwrapped.Entry> entries) throws IOException {
        if (entries.size() == 1) {
            return decide(file.holding(entries.getFirst()));
        }
        boolean all = true;
        for (var entry : entries) {
            all &= decide(file.holdingAmongOthers(entry));
        }
        return all;
    }

    private boolean decide(FileInHand file) throws IOException {
        var dialect = dialects.get(file.sender().dialect());
        var form = dialect.files(file.rule().document());
        var head = head(file, digest(file.spooled()));
        if (ledger.known(head).isEmpty()) {
            var wrong = wholeFile(file, form);
            if (!wrong.isEmpty()) {
                reject(file, head, wrong);
                return true;
            }
        }
        return form.holdsMany() ? inParts(file, dialect, head) : parts.takeOne(file, dialect, head);
    }

    /** The first pass; what is wrong with the file as a whole. */
    private static List<Violation> wholeFile(FileInHand file, FileForm form) throws IOException {
        long size = Files.size(file.spooled());
        if (size > file.bounds().bytes()) {
            return List.of(IntakeRule.FILE_SIZE.brokenByFile(
                    file.source().size(), file.bounds().bytes()));
        }
        try (var content = content(file)) {
            return switch (form.check(content)) {
                case FileCheck.Broken broken -> broken.violations();
                case FileCheck.Sound sound
                when sound.documents() > file.bounds().documents() ->
                    List.of(IntakeRule.FILE_DOCUMENTS.brokenByFile(
                            sound.documents(), file.bounds().documents()));
                case FileCheck.Sound sound -> List.of();
            };
        }
    }

    private void reject(FileInHand file, SubmissionHead head, List<Violation> wrong) {
        var faults = wrong.stream()
                .map(violation -> new Fault(violation.code(), violation.place()))
                .toList();
        ledger.submit(new Submission(head, List.of(new SubmittedDocument.Reject(1, faults, wrong))));
        LOG.info(
                "a file of {} is rejected as a whole: {}",
                file.sender().id(),
                faults.getFirst().code());
    }

    private boolean inParts(FileInHand file, Dialect dialect, SubmissionHead head) throws IOException {
        return switch (ledger.begin(head)) {
            case Begun.Known known -> true;
            case Begun.Open open -> parts.take(file, dialect, head, open.submission());
        };
    }

    static InputStream content(FileInHand file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file.spooled()));
    }

    static Digest digest(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return new Digest(
                    HexFormat.of().formatHex(content.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static SubmissionHead head(FileInHand file, Digest content) {
        return new SubmissionHead(
                file.sender().id(),
                IntakeRequest.messageIdOf(file.place(), content),
                content,
                new SubmissionHead.Origin(
                        TRANSPORT, MediaTypes.of(file.inside()), Optional.of(file.name()), Answering.BY_NOTICE),
                file.receivedAt(),
                file.issuedAt());
    }
}
