package org.mentorhub.routes.partner;

import java.util.Map;
import java.util.Optional;
import org.mentorhub.schemas.DocumentType;

/**
 * A programme as {@code config/programmes/<name>.yaml} describes it: what its documents are for, and what allows passing them on
 * where the person gave no consent.
 *
 * @param code in envelopes: {@code MENTOR2}
 * @param title for people
 * @param purposes the purpose that passing on each document serves, of the code list of purposes
 * @param legalBases a basis other than consent, by purpose
 */
public record Programme(
        String code, String title, Map<DocumentType, String> purposes, Map<String, LegalBasis> legalBases) {

    public Programme {
        purposes = Map.copyOf(purposes);
        legalBases = Map.copyOf(legalBases);
    }

    /** The purpose that passing on that document serves. */
    public String purposeOf(DocumentType type) {
        var purpose = purposes.get(type);
        if (purpose == null) {
            throw new IllegalStateException("programme " + code + " says no purpose for " + type.id());
        }
        return purpose;
    }

    /** What allows passing that document on without consent, where the programme knows a basis. */
    public Optional<LegalBasis> basisFor(DocumentType type) {
        return Optional.ofNullable(purposes.get(type)).map(legalBases::get);
    }

    /**
     * A legal basis other than consent.
     *
     * @param basis which one of GDPR article 6 (1)
     * @param source the act or agreement that says so
     */
    public record LegalBasis(Basis basis, String source) {}

    /** The bases of GDPR article 6 (1) beside consent. */
    public enum Basis {
        CONTRACT,
        LEGAL_OBLIGATION,
        VITAL_INTERESTS,
        PUBLIC_TASK,
        LEGITIMATE_INTERESTS
    }
}
