package org.mentorhub.routes.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;
import org.mentorhub.schemas.PersonalDataClass;

class DisclosureTest {
    private static final String DOSSIER = """
        {"envelope": {"messageId": "m-1", "sender": "ma-anapec", "documentType": "candidate-dossier",
            "documentId": "C26-1", "subject": {"references": [
                {"partner": "ma-anapec", "id": "77"}, {"partner": "it-comune-milano", "id": "MI-5"}]},
            "attachments": [{"attachmentId": "a", "kind": "cv"}, {"attachmentId": "b", "kind": "medical"}]},
         "dossierId": "C26-1", "status": {"code": "selected"},
         "person": {"name": {"family": "IDRISSI", "given": "Nadia"}, "birthDate": "1999-03-14",
            "maritalStatus": {"code": "single"}, "phones": [{"number": "+212661234567"}]},
         "selection": {"score": 77},
         "special": {"notes": "x"}}\
        """;

    private final Disclosure disclosure = new Disclosure(CanonicalModel.v1());

    @Test
    void showsWhatIsGrantedAndReportsTheRest() throws IOException {
        var shown = disclose(Set.of(PersonalDataClass.IDENTITY, PersonalDataClass.ASSESSMENT));

        assertThat(shown.document().content().at("/person/name/family").asText())
                .isEqualTo("IDRISSI");
        assertThat(shown.document().content().at("/selection/score").asInt()).isEqualTo(77);
        assertThat(shown.document().content().at("/person/phones").isMissingNode())
                .isTrue();
        assertThat(shown.document().content().has("special")).isFalse();
        assertThat(shown.report().entries())
                .allMatch(entry -> entry.kind() == ReportEntry.Kind.REDACTED && entry.from() == null)
                .extracting(ReportEntry::path)
                .contains("person.phones", "person.maritalStatus", "special", "envelope.attachments[1]");
    }

    @Test
    void givesRecipientOnlyItsOwnNumberOfPerson() throws IOException {
        var references = disclose(Set.of(PersonalDataClass.values()))
                .document()
                .content()
                .at("/envelope/subject/references");

        assertThat(references).hasSize(1);
        assertThat(references.get(0).path("id").asText()).isEqualTo("MI-5");
    }

    @Test
    void showsNothingPersonalWithoutGrant() throws IOException {
        var shown = disclose(Set.of()).document().content();

        assertThat(shown.has("person")).isFalse();
        assertThat(shown.has("selection")).isFalse();
        assertThat(shown.path("dossierId").asText()).isEqualTo("C26-1");
    }

    @Test
    void leavesTheDocumentItselfAsItIs() throws IOException {
        var document = document();
        disclosure.disclose(document, milanWith(Set.of()));

        assertThat(document.content()).isEqualTo(new ObjectMapper().readTree(DOSSIER));
    }

    private Disclosure.Disclosed disclose(Set<PersonalDataClass> granted) throws IOException {
        return disclosure.disclose(document(), milanWith(granted));
    }

    private static CanonicalDocument document() throws IOException {
        return new CanonicalDocument(DocumentType.CANDIDATE_DOSSIER, (ObjectNode) new ObjectMapper().readTree(DOSSIER));
    }

    private static Partner milanWith(Set<PersonalDataClass> granted) {
        var milan = Partners.load(Path.of("..", "config"), any -> Optional.of(Set.of(DocumentType.values())))
                .get(new PartnerId("it-comune-milano"));
        var documents = milan.documents();
        return new Partner(
                milan.id(),
                milan.title(),
                milan.dialect(),
                milan.language(),
                milan.in(),
                milan.out(),
                new Documents(
                        documents.sends(),
                        documents.receives(),
                        documents.maySend(),
                        Map.of(DocumentType.CANDIDATE_DOSSIER, granted),
                        documents.subscriptions()),
                milan.terms(),
                milan.notices(),
                milan.programme());
    }
}
