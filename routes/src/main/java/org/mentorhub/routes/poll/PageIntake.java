package org.mentorhub.routes.poll;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.transport.rest.Page;
import org.mentorhub.routes.intake.DialectLookup;
import org.mentorhub.routes.intake.Entry;
import org.mentorhub.routes.intake.Intake;
import org.mentorhub.routes.intake.IntakeCall;
import org.mentorhub.routes.intake.IntakeMemory;
import org.mentorhub.routes.intake.IntakeRequest;
import org.mentorhub.routes.intake.NativeBody;
import org.mentorhub.routes.intake.NativeDocument;
import org.mentorhub.routes.ledger.Answering;
import org.mentorhub.routes.ledger.Digest;
import org.mentorhub.routes.partner.Inbound;
import org.mentorhub.routes.partner.Partner;

/** Gives the documents of a page to the intake: one submission, whose receipt is a notice. */
final class PageIntake {
    private static final String MEDIA_TYPE = "application/json";

    private final DialectLookup dialects;
    private final Intake intake;
    private final IntakeMemory memory;
    private final Clock clock;

    PageIntake(DialectLookup dialects, Intake intake, IntakeMemory memory, Clock clock) {
        this.dialects = dialects;
        this.intake = intake;
        this.memory = memory;
        this.clock = clock;
    }

    /** Whether they are decided on; not where an operator has stopped the intake, or there is no room for them now. */
    boolean take(Partner sender, Inbound.Poll poll, List<Page.Item> items) {
        var share = memory.share();
        long bytes = items.stream().mapToLong(item -> item.content().length).sum();
        if (!share.take(bytes)) {
            share.close();
            return false;
        }
        var body = new NativeBody.Taken(documents(items, poll.bounds().bytesPerDocument()), digest(items), share);
        var place = "rest:" + poll.address().getPath();
        var request = new IntakeRequest(
                sender,
                poll.bounds(),
                dialects.get(sender.dialect()),
                Optional.of(poll.document()),
                Optional.empty(),
                new IntakeRequest.Origin("rest", place, MEDIA_TYPE),
                clock.instant(),
                Answering.BY_NOTICE,
                body);
        return intake.take(Entry.CONSUMED, request, IntakeCall.Intent.SUBMIT).isPresent();
    }

    private static List<NativeDocument> documents(List<Page.Item> items, int bound) {
        List<NativeDocument> documents = new ArrayList<>();
        for (var item : items) {
            int size = item.content().length;
            var content = size > bound ? new byte[0] : item.content();
            documents.add(new NativeDocument(documents.size() + 1, item.line(), content, size));
        }
        return documents;
    }

    /** Of the documents and not of the page: cursors change, and the same documents are the same sending. */
    private static Digest digest(List<Page.Item> items) {
        var all = new StringBuilder();
        items.forEach(item -> all.append(Digest.of(item.content()).hex()));
        return Digest.of(all.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
