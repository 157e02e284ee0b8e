package org.mentorhub.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.routes.ledger.Consent;
import org.mentorhub.routes.ledger.SubjectIdentifier;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.identifier.IdentifierScheme;

/** The person whom a document is about: by what that person is known, and to what that person agreed. */
final class Subject {
    private static final String PARTNERS_OWN = "PARTNER";

    private Subject() {}

    /** All identifiers in the document: the person's own, and the numbers by which partners know the person. */
    static List<SubjectIdentifier> identifiers(CanonicalDocument document) {
        List<SubjectIdentifier> found = new ArrayList<>();
        for (var identifier :
                document.content().path(document.type().personField()).path("identifiers")) {
            var scheme = identifier.path("scheme").asText();
            var ofPartner = PARTNERS_OWN.equals(scheme);
            found.add(new SubjectIdentifier(
                    ofPartner ? ownNumberOf(identifier.path("issuer").asText()) : scheme,
                    identifier.path("value").asText()));
        }
        for (var reference : document.content().path("envelope").path("subject").path("references")) {
            found.add(new SubjectIdentifier(
                    ownNumberOf(reference.path("partner").asText()),
                    reference.path("id").asText()));
        }
        return found;
    }

    /** The schemes of the person's own identifiers. */
    static Set<IdentifierScheme> schemes(CanonicalDocument document) {
        Set<IdentifierScheme> found = EnumSet.noneOf(IdentifierScheme.class);
        for (var identifier :
                document.content().path(document.type().personField()).path("identifiers")) {
            IdentifierScheme.of(identifier.path("scheme").asText()).ifPresent(found::add);
        }
        return found;
    }

    /** What the document says of the person's consents: one for each purpose and recipient. */
    static List<Consent> consents(CanonicalDocument document) {
        List<Consent> found = new ArrayList<>();
        for (var consent : document.content().path("envelope").path("consents")) {
            for (var purpose : consent.path("purposes")) {
                for (var recipient : recipients(consent)) {
                    found.add(new Consent(
                            purpose.asText(),
                            recipient,
                            LocalDate.parse(consent.path("givenOn").asText()),
                            date(consent, "validUntil"),
                            date(consent, "withdrawnOn")));
                }
            }
        }
        return found;
    }

    private static List<Optional<PartnerId>> recipients(JsonNode consent) {
        List<Optional<PartnerId>> found = new ArrayList<>();
        consent.path("recipients").forEach(id -> found.add(Optional.of(new PartnerId(id.asText()))));
        return found.isEmpty() ? List.of(Optional.empty()) : found;
    }

    private static Optional<LocalDate> date(JsonNode consent, String field) {
        return consent.hasNonNull(field)
                ? Optional.of(LocalDate.parse(consent.path(field).asText()))
                : Optional.empty();
    }

    private static String ownNumberOf(String partner) {
        return PARTNERS_OWN + ":" + partner;
    }
}
