package org.mentorhub.routes.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.PartnerId;

/** What became of writing a document once for one of its recipients. */
public sealed interface Trial {

    /** For whom it was written. */
    PartnerId recipient();

    /** The same without its report. */
    Trial withoutReport();

    /**
     * The recipient can take it.
     *
     * @param recipient for whom
     * @param losses numbers by kind of what it will not get
     * @param report which, redactions first; left out in submissions of many documents
     */
    record Writable(PartnerId recipient, Map<String, Integer> losses, Optional<ReportView> report) implements Trial {
        public Writable {
            losses = Map.copyOf(losses);
        }

        /** In the language of who sent the document. */
        static Writable of(PartnerId recipient, TranslationReport report, String language) {
            var view = ReportView.of(report, language);
            return new Writable(recipient, view.losses(), Optional.of(view));
        }

        @Override
        public Trial withoutReport() {
            return new Writable(recipient, losses, Optional.empty());
        }
    }

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

        @Override
        public Trial withoutReport() {
            return this;
        }
    }
}
