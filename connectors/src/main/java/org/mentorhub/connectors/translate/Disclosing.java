package org.mentorhub.connectors.translate;

import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.TranslationReport;

/** What a recipient may see of a document; {@code --as-delivered} asks the hub's own rules. */
public interface Disclosing {

    /** Everything: plain translation neither redacts nor asks for consent. */
    Disclosing EVERYTHING = document -> new Disclosed(document, TranslationReport.EMPTY);

    /** The document without what may not be seen. */
    Disclosed disclose(CanonicalDocument document);

    /**
     * What is left.
     *
     * @param document without the rest
     * @param report one entry for each thing that was taken out
     */
    record Disclosed(CanonicalDocument document, TranslationReport report) {}
}
