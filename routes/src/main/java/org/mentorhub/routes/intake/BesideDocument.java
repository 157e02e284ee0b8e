package org.mentorhub.routes.intake;

import org.mentorhub.connectors.translation.Beside;
import org.mentorhub.routes.ledger.StoredContent;

/**
 * Content that came beside a document and lies on disk, sealed; no commit names it yet.
 *
 * @param contentId what its sender calls it in that document
 * @param content what it is
 */
public record BesideDocument(String contentId, StoredContent content) {

    /** As reading the document knows it. */
    Beside told() {
        return new Beside(contentId, content.size(), content.sha256().hex());
    }
}
