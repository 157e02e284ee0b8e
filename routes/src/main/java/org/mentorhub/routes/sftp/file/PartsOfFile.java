package org.mentorhub.routes.sftp.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Slice;
import org.mentorhub.connectors.translation.Slices;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.routes.intake.Draft;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeCall.Intent;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.intake.NativeDocument;
import org.mentorhub.routes.ledger.DocumentDecision;
import org.mentorhub.routes.ledger.SubmissionHead;
import org.mentorhub.routes.ledger.SubmissionInParts;
import org.mentorhub.routes.sftp.wrapping.Wrappers;

/** Gives the documents of a sound file to the intake, a part at a time: the second pass. */
public final class PartsOfFile {
    private static final long BYTES_IN_A_PART = 8L << 20;

    private final Intake intake;
    private final IntakeMemory memory;
    private final Wrappers wrappers;

    /**
     * @param intake which takes each part
     * @param memory of all calls; a part is small, and there is one at a time for a partner, so it counts for nothing in it
     * @param wrappers wraps the refused documents as the file was
     */
    public PartsOfFile(Intake intake, IntakeMemory memory, Wrappers wrappers) {
        this.intake = intake;
        this.memory = memory;
        this.wrappers = wrappers;
    }

    /** Takes a file that is one document; answers false where an operator stopped the intake. */
    boolean takeOne(FileInHand file, Dialect dialect, SubmissionHead head) throws IOException {
        try (var slices = dialect.files(file.rule().document()).open(FileIntake.content(file))) {
            var only = slices.next();
            if (only == null) {
                throw new IOException("a file without a document passed the first look");
            }
            var request = request(file, dialect, head, List.of(only), Optional.empty());
            return intake.take(Entry.CONSUMED, request, Intent.SUBMIT).isPresent();
        }
    }

    /** Takes a file of many documents, from where an earlier process was interrupted; answers false where an operator stopped the intake. */
    boolean take(FileInHand file, Dialect dialect, SubmissionHead head, SubmissionInParts whole) throws IOException {
        var form = dialect.files(file.rule().document());
        var refusals = new Refusals();
        try (var slices = form.open(FileIntake.content(file))) {
            int left = whole.committed();
            for (var part = next(slices, left); !part.isEmpty(); part = next(slices, left)) {
                var request = request(file, dialect, head, part, Optional.of(head.messageId()));
                // What was committed before is read again only for the file of refused documents.
                var call = left > 0
                        ? intake.take(Entry.CONSUMED, request, Intent.VALIDATE)
                        : intake.takePart(Entry.CONSUMED, request, whole);
                if (call.isEmpty()) {
                    return false;
                }
                gather(part, call.get(), refusals);
                left = Math.max(0, left - part.size());
            }
        }
        whole.finish(refusals.enclosure(
                form, file, wrappers.of(file.sender().id(), file.rule().wrapping())));
        return true;
    }

    /** The next documents, as many as make a part; of those that were committed before, none that were not. */
    private static List<Slice> next(Slices slices, int committed) throws IOException {
        int most = committed > 0 ? Math.min(committed, SubmissionInParts.LARGEST_PART) : SubmissionInParts.LARGEST_PART;
        List<Slice> part = new ArrayList<>();
        long bytes = 0;
        while (part.size() < most && bytes < BYTES_IN_A_PART) {
            @Nullable Slice slice = slices.next();
            if (slice == null) {
                break;
            }
            part.add(slice);
            bytes += slice.content().length;
        }
        return part;
    }

    private IntakeRequest request(
            FileInHand file, Dialect dialect, SubmissionHead head, List<Slice> part, Optional<String> messageId) {
        var documents = part.stream()
                .map(slice -> document(slice, file.bounds().bytesPerDocument()))
                .toList();
        return new IntakeRequest(
                file.sender(),
                file.bounds(),
                dialect,
                Optional.of(file.rule().document()),
                messageId,
                new IntakeRequest.Origin(
                        FileIntake.TRANSPORT, file.place(), head.origin().format(), Optional.of(file.name())),
                file.receivedAt(),
                head.origin().answering(),
                new NativeBody.Taken(documents, head.content(), memory.share()));
    }

    private static NativeDocument document(Slice slice, int bound) {
        int size = slice.content().length;
        return new NativeDocument(slice.record(), slice.line(), size > bound ? new byte[0] : slice.content(), size);
    }

    private static void gather(List<Slice> part, IntakeCall call, Refusals refusals) {
        for (int i = 0; i < part.size(); i++) {
            Draft draft = call.drafts().get(i);
            refusals.add(
                    part.get(i), draft.violations().isEmpty() ? ofLedger(call.partDecisions(), i) : draft.violations());
        }
    }

    /** What the ledger refused although the document by itself is right: another content under the version of an earlier one. */
    private static List<Violation> ofLedger(List<DocumentDecision> decisions, int at) {
        return at < decisions.size() && decisions.get(at) instanceof DocumentDecision.Rejected rejected
                ? rejected.faults().stream()
                        .map(fault -> new Violation(fault.code(), fault.place(), null, null, List.of(), null))
                        .toList()
                : List.of();
    }
}
