package org.mentorhub.routes.intake;

import java.util.List;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.PartnerId;

/** What became of writing a document once for one of its recipients. */
public sealed interface Trial {

    /** For whom it was written. */
    PartnerId recipient();

    /**
     * The recipient can take it.
     *
     * @param recipient for whom
     * @param report what it will not get, redactions first
     */
    record Writable(PartnerId recipient, TranslationReport report) implements Trial {}

    /**
     * The recipient cannot take it: no delivery to it, and the sender is told.
     *
     * @param recipient for whom
     * @param violations what the recipient needs that the document does not have; places are the recipient's own
     */
    record Unwritable(PartnerId recipient, List<Violation> violations) implements Trial {
        public Unwritable {
            violations = List.copyOf(violations);
        }
    }
}
