package org.mentorhub.routes.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.routes.partner.Disclosure.Disclosed;

/**
 * What a recipient can get of the content beside a document: all of it where its file says that it takes content beside documents; else,
 * within the document, what is not too large for that. The same at intake, where the sender is told what is lost, and at delivery.
 */
public final class Enclosing {
    /** Bytes of one file within a document, at most: the canonical model's own bound. */
    public static final long LARGEST_WITHIN = 10L << 20;

    /** Bytes of all files that came beside a document and go within it, at most. */
    public static final long ALL_WITHIN = 16L << 20;

    private static final String TOO_LARGE = "too-large-within";

    private Enclosing() {}

    /** Takes out what that recipient cannot get. What stays says {@code cid:} as before. */
    public static Disclosed fit(Disclosed disclosed, Partner recipient) {
        if (recipient.takesBeside() || of(disclosed.document()).isEmpty()) {
            return disclosed;
        }
        var content = disclosed.document().content().deepCopy();
        List<ReportEntry> lost = new ArrayList<>();
        long within = 0;
        int position = 0;
        for (var items = content.path("envelope").path("attachments").iterator(); items.hasNext(); position++) {
            var attachment = items.next();
            long size = isBeside(attachment) ? attachment.path("size").asLong() : 0;
            if (size > LARGEST_WITHIN || within + size > ALL_WITHIN) {
                items.remove();
                lost.add(tooLarge(position));
            } else {
                within += size;
            }
        }
        if (content.path("envelope") instanceof ObjectNode envelope
                && envelope.path("attachments").isEmpty()) {
            envelope.remove("attachments");
        }
        return new Disclosed(
                new CanonicalDocument(disclosed.document().type(), content),
                disclosed.report().and(new TranslationReport(lost, List.of())));
    }

    /** The attachments of a document whose content is beside it. */
    public static List<JsonNode> of(CanonicalDocument document) {
        List<JsonNode> found = new ArrayList<>();
        for (var attachment : document.content().path("envelope").path("attachments")) {
            if (isBeside(attachment)) {
                found.add(attachment);
            }
        }
        return found;
    }

    private static boolean isBeside(JsonNode attachment) {
        return attachment.path("href").asText().startsWith(Beside.SCHEME);
    }

    private static ReportEntry tooLarge(int position) {
        return new ReportEntry(
                ReportEntry.Step.WRITE,
                ReportEntry.Kind.DROPPED,
                "envelope.attachments[" + position + "]",
                null,
                null,
                null,
                TOO_LARGE);
    }
}
