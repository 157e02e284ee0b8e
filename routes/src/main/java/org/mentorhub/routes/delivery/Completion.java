package org.mentorhub.routes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.ledger.Identities.OwnIds;
import org.mentorhub.routes.ledger.Reference;
import org.mentorhub.schemas.PartnerId;

/**
 * Puts the recipient's own ids into what it is sent: of the person into {@code envelope.subject.references}, of documents and placements in
 * the place of the sender's. What the ledger keeps stays as it was sent, so that a repeat is recognised by it.
 */
final class Completion {
    private static final String PLACEMENT = "placement";
    private static final String PLACEMENT_ID = "placementId";
    private static final String DOCUMENT_ID = "documentId";
    private static final String RENAMED = "own-id";
    private static final String CONTRADICTED = "other-number";

    private final Identities identities;

    Completion(Identities identities) {
        this.identities = identities;
    }

    /**
     * A document with the recipient's own ids.
     *
     * @param document a changed copy, or the document itself where nothing is known
     * @param report what was changed; without values, since they are the recipient's
     */
    record Completed(CanonicalDocument document, TranslationReport report) {}

    Completed complete(CanonicalDocument document, ExchangeId exchange, PartnerId recipient) {
        var known = identities.ownIds(exchange, recipient, named(document.content()));
        if (known.equals(OwnIds.NONE)) {
            return new Completed(document, TranslationReport.EMPTY);
        }
        var content = document.content().deepCopy();
        List<ReportEntry> entries = new ArrayList<>();
        known.person().ifPresent(number -> person(content, recipient, number, entries));
        rename(content, known, entries);
        return new Completed(
                new CanonicalDocument(document.type(), content), new TranslationReport(entries, List.of()));
    }

    /** What a document names beside its person, as its sender does. */
    private static List<Reference> named(JsonNode content) {
        List<Reference> found = new ArrayList<>();
        for (var other : content.path("envelope").path("relatesTo")) {
            document(other).ifPresent(found::add);
            placement(other).ifPresent(found::add);
        }
        placement(content.path(PLACEMENT)).ifPresent(found::add);
        return found;
    }

    private static Optional<Reference> document(JsonNode other) {
        return other.hasNonNull(DOCUMENT_ID)
                ? Optional.of(new Reference(
                        other.path("documentType").asText(),
                        other.path(DOCUMENT_ID).asText()))
                : Optional.empty();
    }

    private static Optional<Reference> placement(JsonNode group) {
        return group.hasNonNull(PLACEMENT_ID)
                ? Optional.of(new Reference(PLACEMENT, group.path(PLACEMENT_ID).asText()))
                : Optional.empty();
    }

    private static void person(ObjectNode content, PartnerId recipient, String number, List<ReportEntry> entries) {
        if (!(content.path("envelope") instanceof ObjectNode envelope)) {
            return;
        }
        var references = envelope.withObject("/subject").withArray("references");
        int position = 0;
        boolean isThere = false;
        for (var items = references.iterator(); items.hasNext(); position++) {
            var item = items.next();
            if (item.path("partner").asText().equals(recipient.value())) {
                if (!item.path("id").asText().equals(number)) {
                    entries.add(changed("envelope.subject.references[" + position + "].id", CONTRADICTED));
                    items.remove();
                } else {
                    isThere = true;
                }
            }
        }
        if (!isThere) {
            references.addObject().put("partner", recipient.value()).put("id", number);
        }
    }

    private static void rename(ObjectNode content, OwnIds known, List<ReportEntry> entries) {
        int position = 0;
        for (var other : content.path("envelope").path("relatesTo")) {
            var path = "envelope.relatesTo[" + position + "].";
            rename(other, DOCUMENT_ID, document(other), known, path, entries);
            rename(other, PLACEMENT_ID, placement(other), known, path, entries);
            position++;
        }
        var placement = content.path(PLACEMENT);
        rename(placement, PLACEMENT_ID, placement(placement), known, "placement.", entries);
    }

    private static void rename(
            JsonNode group,
            String field,
            Optional<Reference> named,
            OwnIds known,
            String path,
            List<ReportEntry> entries) {
        named.flatMap(reference -> Optional.ofNullable(known.others().get(reference)))
                .filter(own -> !own.equals(group.path(field).asText()))
                .ifPresent(own -> {
                    ((ObjectNode) group).put(field, own);
                    entries.add(changed(path + field, RENAMED));
                });
    }

    private static ReportEntry changed(String path, String why) {
        return new ReportEntry(ReportEntry.Step.WRITE, ReportEntry.Kind.APPROXIMATED, path, null, null, null, why);
    }
}
