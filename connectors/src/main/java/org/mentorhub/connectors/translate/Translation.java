package org.mentorhub.connectors.translate;

import java.util.List;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;

/** What comes of translating. */
public sealed interface Translation {

    /**
     * The documents in the other dialect.
     *
     * @param content one document, or one file of many
     * @param mediaType of one document
     * @param reports one a document: reading, then disclosing, then writing
     */
    record Translated(byte[] content, String mediaType, List<TranslationReport> reports) implements Translation {
        public Translated {
            reports = List.copyOf(reports);
        }
    }

    /**
     * A document breaks rules, or the target cannot take it: exit code 1.
     *
     * @param violations with places in the document that was read, or fields of the target
     */
    record Refused(List<Violation> violations) implements Translation {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The order itself makes no sense: exit code 2.
     *
     * @param what is wrong
     * @param instead what to do
     */
    record Misuse(String what, String instead) implements Translation {}
}
