package org.mentorhub.routes.intake;

import java.util.ArrayList;
import java.util.List;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.routes.ledger.Reference;

/** What a document names that others name too, so that those that belong together are found. */
final class References {
    private static final String PLACEMENT = "placement";

    private References() {}

    /** Its own name, the documents that it relates to, and its placements. */
    static List<Reference> of(CanonicalDocument document) {
        List<Reference> found = new ArrayList<>();
        found.add(new Reference(document.type().id(), document.documentId()));
        for (var other : document.content().path("envelope").path("relatesTo")) {
            found.add(new Reference(
                    other.path("documentType").asText(),
                    other.path("documentId").asText()));
            placement(other.path("placementId").asText(), found);
        }
        placement(document.content().path(PLACEMENT).path("placementId").asText(), found);
        return found;
    }

    private static void placement(String id, List<Reference> found) {
        if (!id.isEmpty()) {
            found.add(new Reference(PLACEMENT, id));
        }
    }
}
