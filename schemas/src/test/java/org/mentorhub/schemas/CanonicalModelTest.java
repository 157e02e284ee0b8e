package org.mentorhub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalModelTest {
    private static final CanonicalModel MODEL = CanonicalModel.v1();

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyFieldIsDescribed(DocumentType type) {
        assertThat(MODEL.fields(type)).allSatisfy(field -> {
            assertThat(field.about().title()).isNotBlank();
            assertThat(field.about().description()).isNotBlank();
            assertThat(field.about().follows()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyListIsBoundedAndEveryCodeListIsThere(DocumentType type) {
        assertThat(MODEL.fields(type)).allSatisfy(field -> {
            assertThat(field.maxItems().isPresent()).isEqualTo(field.repeated());
            field.codeList()
                    .ifPresent(list -> assertThat(CodeLists.load().find(list)).isPresent());
            if (field.type() == FieldType.CODED) {
                assertThat(field.codeList()).isPresent();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void namesItsIdAndItsPerson(DocumentType type) {
        assertThat(MODEL.field(type, type.documentIdField()).orElseThrow().required())
                .isTrue();
        assertThat(MODEL.field(type, type.personField() + ".name.family")).isPresent();
        assertThat(MODEL.fields(type).iterator().next().path()).isEqualTo("envelope");
    }

    @ParameterizedTest
    @CsvSource({
        "candidate-dossier, person.identifiers[scheme=IT-CF].value, ID, identity",
        "candidate-dossier, education[2].title[lang=fr].text, LINE, education",
        "candidate-dossier, person.phones[0].number, PHONE, contact",
        "candidate-dossier, person.maritalStatus, CODED, family",
        "candidate-dossier, status.source.label, LINE, assessment",
        "candidate-dossier, envelope.version, INTEGER, ",
        "training-certificate, modules[].grade.value, DECIMAL, assessment",
        "training-certificate, modules[].hours, DECIMAL, education",
        "training-certificate, awardingBody.name, LINE, ",
        "placement-report, placement.tutor.name, LINE, contact",
        "placement-report, placement.permit.visaNumber, LINE, special",
        "placement-report, incidents[].description, TEXT, special",
        "placement-report, trainee.nationalities[0], COUNTRY, identity",
        "placement-report, reintegration.startUp.funding.amount, DECIMAL, employment",
    })
    void knowsTypeAndClassOfAField(String document, String path, FieldType type, String dataClass) {
        CanonicalField field =
                MODEL.field(DocumentType.of(document).orElseThrow(), path).orElseThrow();

        assertThat(field.type()).isEqualTo(type);
        assertThat(field.dataClass().map(PersonalDataClass::id)).isEqualTo(Optional.ofNullable(dataClass));
    }

    @Test
    void holdsTheBoundsOfTheDomain() {
        assertThat(field(DocumentType.TRAINING_CERTIFICATE, "modules").maxItems())
                .hasValue(200);
        assertThat(field(DocumentType.PLACEMENT_REPORT, "envelope.attachments").maxItems())
                .hasValue(20);
        assertThat(field(DocumentType.CANDIDATE_DOSSIER, "education").maxItems())
                .hasValue(50);
        assertThat(field(DocumentType.CANDIDATE_DOSSIER, "person.addresses[].lines")
                        .maxItems())
                .hasValue(4);
        assertThat(field(DocumentType.CANDIDATE_DOSSIER, "selection.remarks").maxLength())
                .hasValue(4000);
        assertThat(field(DocumentType.CANDIDATE_DOSSIER, "education[].level").codeList())
                .contains("qualification-level");
    }

    @Test
    void keepsFamilyAndContactOutOfACertificate() {
        for (String path : new String[] {"holder.phones", "holder.maritalStatus", "holder.emergencyContact"}) {
            assertThat(MODEL.field(DocumentType.TRAINING_CERTIFICATE, path)).isEmpty();
        }
        assertThat(MODEL.field(DocumentType.PLACEMENT_REPORT, "trainee.maritalStatus"))
                .isEmpty();
        assertThat(MODEL.field(DocumentType.PLACEMENT_REPORT, "trainee.phones")).isPresent();
    }

    @Test
    void classDependsOnTheKindOfIncidentAndAttachment() throws Exception {
        CanonicalField incidents = field(DocumentType.PLACEMENT_REPORT, "incidents");
        CanonicalField attachments = field(DocumentType.PLACEMENT_REPORT, "envelope.attachments");

        assertThat(incidents.classOf(json("{\"kind\":{\"code\":\"illness\"}}"))).contains(PersonalDataClass.SPECIAL);
        assertThat(incidents.classOf(json("{\"kind\":{\"code\":\"conflict\"}}")))
                .contains(PersonalDataClass.EMPLOYMENT);
        assertThat(attachments.classOf(json("{\"kind\":\"medical\"}"))).contains(PersonalDataClass.SPECIAL);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void smallListsStandInTheSchemaAsTheyStandInTheFile(DocumentType type) {
        MODEL.fields(type).stream()
                .filter(field -> field.codeList().isPresent() && !field.values().isEmpty())
                .forEach(field -> assertThat(field.values())
                        .as(field.path())
                        .isEqualTo(CodeLists.load()
                                .list(field.codeList().orElseThrow())
                                .codes()));
    }

    @Test
    void everyObjectOfTheSchemasIsClosed() {
        for (DocumentType type : DocumentType.values()) {
            assertClosed(Contracts.v1(type));
        }
        assertClosed(Contracts.noticeV1());
    }

    private static void assertClosed(com.fasterxml.jackson.databind.JsonNode schema) {
        if (schema.path("type").asText().equals("object")) {
            assertThat(schema.path("additionalProperties").isBoolean())
                    .as(schema.path("title").asText())
                    .isTrue();
        }
        StreamSupport.stream(schema.spliterator(), false).forEach(CanonicalModelTest::assertClosed);
    }

    private static CanonicalField field(DocumentType type, String path) {
        return MODEL.field(type, path).orElseThrow();
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
