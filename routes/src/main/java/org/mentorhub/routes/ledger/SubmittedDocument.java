package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.OptionalInt;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.DocumentType;

/** One document of a submission, as the intake left it. */
public sealed interface SubmittedDocument {

    /** Its place in the submission, counted from 1. */
    int position();

    /**
     * A document that was read and breaks no rule. Whether it is accepted, unchanged, or contradicts an earlier version, the ledger
     * decides.
     *
     * @param position its place in the submission, counted from 1
     * @param type which document
     * @param documentId the sender's id of it
     * @param version the sender's version, or empty where its dialect maps none: then the order of issue counts
     * @param subject whom it is about; empty where nobody can be told by an identifier
     * @param consents what it says of that person's consents
     * @param content what is kept of it, sealed
     * @param deliveries one for each recipient that can take it
     * @param cannotTake the recipients that cannot, for the receipt
     * @param references what it names that others may name too, itself among it
     */
    record Candidate(
            int position,
            DocumentType type,
            String documentId,
            OptionalInt version,
            List<SubjectIdentifier> subject,
            List<Consent> consents,
            DocumentContent content,
            List<PlannedDelivery> deliveries,
            List<CannotTake> cannotTake,
            List<Reference> references)
            implements SubmittedDocument {
        public Candidate {
            references = List.copyOf(references);
            cannotTake = List.copyOf(cannotTake);
            subject = List.copyOf(subject);
            consents = List.copyOf(consents);
            deliveries = List.copyOf(deliveries);
        }

        /** A candidate that every recipient can take, and that names nothing. */
        public Candidate(
                int position,
                DocumentType type,
                String documentId,
                OptionalInt version,
                List<SubjectIdentifier> subject,
                List<Consent> consents,
                DocumentContent content,
                List<PlannedDelivery> deliveries) {
            this(position, type, documentId, version, subject, consents, content, deliveries, List.of(), List.of());
        }
    }

    /**
     * A document that breaks rules. The ledger keeps which and where, never the values.
     *
     * @param position its place in the submission, counted from 1
     * @param faults which rules, and where; at least one
     * @param violations the same with the values, for the notice to the sender and nothing else; not kept where it is answered at once
     */
    record Reject(int position, List<Fault> faults, List<Violation> violations) implements SubmittedDocument {
        public Reject {
            faults = List.copyOf(faults);
            violations = List.copyOf(violations);
        }
    }
}
