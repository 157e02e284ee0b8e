package org.mentorhub.routes.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.routes.partner.Disclosure;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.schemas.DocumentType;

/**
 * One document from one dialect into another, as the hub does it, without a hub.
 *
 * @param from how it is written
 * @param to how it shall be written
 * @param asDelivered what the recipient may see decides, where it is given; else everything is written
 */
record Translator(Dialect from, Dialect to, @Nullable AsDelivered asDelivered) {

    /** What comes of it. */
    sealed interface Translation {

        /** The document in the other dialect, and what it could not carry. */
        record Done(byte[] content, TranslationReport report) implements Translation {}

        /** Why it cannot be read, or cannot be written there. */
        record Refused(List<Violation> violations) implements Translation {}
    }

    /** Redaction for one recipient. */
    record AsDelivered(Disclosure disclosure, Partner recipient) {}

    Translation translate(DocumentType type, byte[] content, EnvelopeDefaults defaults) {
        return switch (from.read(type, content, defaults)) {
            case Reading.Refused refused -> new Translation.Refused(refused.violations());
            case Reading.Read read -> write(read);
        };
    }

    private Translation write(Reading.Read read) {
        CanonicalDocument document = read.document();
        TranslationReport report = read.report();
        if (asDelivered != null) {
            var disclosed = asDelivered.disclosure().disclose(document, asDelivered.recipient());
            document = disclosed.document();
            report = report.and(disclosed.report());
        }
        // What no row knows belongs to its sender: only the same dialect gets it back.
        var kept = from.id().equals(to.id()) ? read.kept() : null;
        return switch (to.write(document, kept)) {
            case Writing.Refused refused -> new Translation.Refused(refused.violations());
            case Writing.Written written -> new Translation.Done(written.content(), report.and(written.report()));
        };
    }
}
