package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.validation.CanonicalValidator;
import org.mentorhub.schemas.validation.Fault;
import org.mentorhub.schemas.validation.Validation;

/**
 * Reading the model itself, whatever form it came in: the hub completes the envelope, and the model's rules are told at the sender's places.
 *
 * @param language of the texts in the document
 * @param place where the sender wrote what stands at a fault's path
 */
record CanonicalReading(String language, Function<Fault, String> place) {

    /**
     * The document, or all that is wrong with it.
     *
     * @param told what reading the form has found already
     */
    Reading of(DocumentType type, Node content, EnvelopeDefaults defaults, List<Violation> told) {
        Node document = Envelope.complete(type, content, defaults, language);
        Validation validation = CanonicalValidator.v1().validateIntake(type, document);
        List<Violation> violations = new ArrayList<>(told);
        validation.faults().forEach(fault -> violations.add(violation(fault)));
        return violations.isEmpty()
                ? new Reading.Read(
                        CanonicalDocument.of(type, document),
                        new TranslationReport(List.of(), Faults.warnings(validation.warnings())),
                        null)
                : new Reading.Refused(violations);
    }

    /** What is told where a document is no group of fields. */
    static Reading noGroup(String place) {
        return new Reading.Refused(List.of(new Violation(Rule.TYPE.code(), place, null, null, List.of("group"), null)));
    }

    private Violation violation(Fault fault) {
        return new Violation(
                fault.code(),
                place.apply(fault),
                fault.path(),
                fault.found().orElse(null),
                fault.arguments(),
                fault.fix().orElse(null));
    }
}
