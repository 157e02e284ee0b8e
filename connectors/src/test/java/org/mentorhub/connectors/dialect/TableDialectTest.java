package org.mentorhub.connectors.dialect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.schemas.DocumentType.CANDIDATE_DOSSIER;
import static org.mentorhub.schemas.DocumentType.PLACEMENT_REPORT;
import static org.mentorhub.schemas.DocumentType.TRAINING_CERTIFICATE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What a dialect says of itself and of its tables, and which of its documents it takes a text for. */
class TableDialectTest {

    private static final String JSON = """
        dialect: xx-two
        title: Two
        language: it
        not-carried: [person.photo]
        documents:
          candidate-dossier:
            format: { json: {} }
            fields:
              id: dossierId
              name: { to: person.name.family, required: true }
              sex: { to: person.sex, as: codes, list: sex, column: it-afol, absent: ["-", "?"] }
              sum: { to: person.name.given, write-only: true }
              "m[0].x": { to: person.name.father, absent: "none" }
          training-certificate:
            received-only: true
            format: { json: {} }
            fields:
              id: certificateId
              hours: hours
              twice: { copy-of: id }
        """;
    private static final String XML = """
        dialect: xx-two
        title: Two
        language: it
        documents:
          candidate-dossier:
            format: { xml: { root: d, charset: ISO-8859-1, namespaces: { "": "urn:two" } } }
            fields: { id: dossierId }
          training-certificate:
            format: { xml: { root: c, namespaces: { "": "urn:two" } } }
            fields: { id: certificateId }
        """;

    @Test
    void saysWhatItIs() {
        TableDialect dialect = compiled(JSON);
        assertThat(dialect.id()).isEqualTo("xx-two");
        assertThat(dialect.title()).isEqualTo("Two");
        assertThat(dialect.language()).isEqualTo("it");
        assertThat(dialect.charset()).isEqualTo(UTF_8);
        assertThat(compiled(XML).charset()).isEqualTo(ISO_8859_1);
        assertThat(dialect.documents()).containsExactlyInAnyOrder(CANDIDATE_DOSSIER, TRAINING_CERTIFICATE);
        assertThat(dialect.mediaType(CANDIDATE_DOSSIER)).isEqualTo("application/json");
        assertThat(compiled(XML).mediaType(CANDIDATE_DOSSIER)).isEqualTo("application/xml; charset=ISO-8859-1");
        assertThat(dialect.digest())
                .isNotEqualTo(compiled(JSON.replace("Two", "Three")).digest())
                .isEqualTo(compiled(JSON).digest());
        assertThat(dialect.isReceivedOnly(TRAINING_CERTIFICATE)).isTrue();
        assertThat(dialect.isReceivedOnly(CANDIDATE_DOSSIER)).isFalse();
    }

    @Test
    void saysWhatItsTablesHold() {
        TableDialect dialect = compiled(JSON);
        assertThat(dialect.needs(CANDIDATE_DOSSIER)).containsExactly("person.name.family");
        assertThat(dialect.signsOfAbsence(CANDIDATE_DOSSIER))
                .isEqualTo(Map.of("/sex", List.of("-", "?"), "/m/x", List.of("none")));
        assertThat(dialect.writeOnly(CANDIDATE_DOSSIER)).containsExactly("/sum");
        assertThat(dialect.writeOnly(TRAINING_CERTIFICATE)).containsExactly("/twice");
        assertThat(dialect.systems(CANDIDATE_DOSSIER)).containsExactly("it-afol");
        assertThat(dialect.mappings(TRAINING_CERTIFICATE))
                .containsExactly(
                        new Mapping("/id", "certificateId"), new Mapping("/hours", "hours"), new Mapping("/twice", ""));
        assertThat(dialect.format(CANDIDATE_DOSSIER).mediaType()).isEqualTo("application/json");
        assertThat(dialect.files(CANDIDATE_DOSSIER)).isNotNull();
        assertThat(dialect.shape(CANDIDATE_DOSSIER).title()).isEqualTo("Two");
        assertThat(dialect.mappingPage())
                .contains("Two", "`/name`", "`person.name.family`", "write-only", "person.photo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": 1, \"name\": \"A\"} | candidate-dossier",
                "{\"id\": 1, \"hours\": 2} | training-certificate",
                "{\"hours\": 2, \"twice\": 1, \"name\": \"A\"} | training-certificate",
                "{\"id\": 1} |",
                "{\"z\": 1} |",
                "{} |",
            })
    void takesADocumentForTheOneMostOfWhoseMembersStandThere(String text, String document) {
        assertThat(compiled(JSON).detect(text.getBytes(UTF_8)).map(DocumentType::id))
                .isEqualTo(Optional.ofNullable(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<d xmlns='urn:two'/> | candidate-dossier",
                "<c xmlns='urn:two'/> | training-certificate",
                "<c/> |",
                "<e xmlns='urn:two'/> |",
            })
    void takesAnElementForTheDocumentOfItsName(String text, String document) {
        assertThat(compiled(XML).detect(text.getBytes(UTF_8)).map(DocumentType::id))
                .isEqualTo(Optional.ofNullable(document));
    }

    @Test
    void refusesDocumentThatItHasNoTableFor() {
        TableDialect dialect = compiled(JSON);
        assertThat(dialect.read(PLACEMENT_REPORT, "{}".getBytes(UTF_8), defaults()))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.code()).isEqualTo("MH-DOCUMENT-TYPE");
                            assertThat(each.particulars()).containsExactly("candidate-dossier", "training-certificate");
                            assertThat(each.found()).isEqualTo("placement-report");
                        }));
        var report = new CanonicalDocument(PLACEMENT_REPORT, JsonNodeFactory.instance.objectNode());
        assertThat(dialect.write(report, null))
                .isInstanceOfSatisfying(Writing.Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(each -> assertThat(each.code()).isEqualTo("MH-DOCUMENT-TYPE")));
        assertThatThrownBy(() -> dialect.needs(PLACEMENT_REPORT))
                .hasMessage("dialect xx-two has no table for placement-report");
    }

    private static TableDialect compiled(String table) {
        return TableCompiler.compile("xx-two/dialect.yaml", table, "xx-two");
    }

    private static EnvelopeDefaults defaults() {
        return new EnvelopeDefaults(
                new PartnerId("xx-two"), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
    }
}
