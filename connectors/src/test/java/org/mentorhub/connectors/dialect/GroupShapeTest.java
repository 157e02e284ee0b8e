package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Groups that stand otherwise than as groups, and fields that stand for others, in a table of a few rows. */
class GroupShapeTest {

    private static final String TABLE = """
        dialect: xx-shapes
        title: Shapes
        language: fr
        documents:
          training-certificate:
            format: { json: {} }
            fields:
              n: certificateId
              p:
                to: holder
                at-least-one: [cin, pass]
                fields:
                  cin: { to: "identifiers[scheme=TN-CIN].value", as: identifier }
                  pass: { to: "identifiers[scheme=PASSPORT].value", as: identifier }
                  nom: { alone: fr, fields: { fr: name.family, ar: name.arabic.family } }
                  prenom: { alone: fr, fields: { fr: { to: name.given, else: ar } } }
                  ne: birthDate
              par: awardingBody.name
              type: { to: type, as: codes, list: certificate-type, column: canonical }
              le: award.issuedOn
              t: "award.title[lang=fr].text"
              cnq:
                to: award.nationalLevel
                implied: { framework: TN-CNQ }
                fields: { niveau: level }
        """;
    private static final String DOCUMENT = """
        {"n":"A-1","type":"attendance","p":{"cin":"01234567",%s,"ne":"2000-11-07"},"par":"ATFP","t":"Soudure",\
        "le":"2026-01-10"%s}\
        """;

    private final TableDialect dialect = TableCompiler.compile("xx-shapes/dialect.yaml", TABLE, "xx-shapes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nom\":\"Ben Youssef\",\"prenom\":\"Aymen\"",
                "\"nom\":{\"fr\":\"Ben Youssef\",\"ar\":\"بن يوسف\"},\"prenom\":\"Aymen\"",
                "\"nom\":{\"fr\":\"Ben Youssef\",\"tzm\":\"x\"},\"prenom\":\"Aymen\"",
                "\"nom\":\"Ben Youssef\",\"prenom\":{\"fr\":\"Aymen\",\"ar\":\"أيمن\"}"
            })
    void givesBackTextsInOneLanguageAndInSeveralAsTheyCame(String names) {
        String document = DOCUMENT.formatted(names, "");
        Reading.Read read = read(document);
        assertThat(read.report().entries()).allMatch(entry -> entry.kind() == ReportEntry.Kind.IGNORED);
        assertThat(written(read)).contains(names);
    }

    @Test
    void writesTheOnlyMemberAsAPlainTextAndTellsTheOtherForm() {
        Reading.Read read = read(DOCUMENT.formatted("\"nom\":{\"fr\":\"Ben Youssef\"},\"prenom\":\"Aymen\"", ""));
        assertThat(read.report().entries()).hasSize(1);
        assertThat(written(read)).contains("\"nom\":\"Ben Youssef\"");
    }

    @Test
    void readsAnotherFieldWhereTheUsualOneIsMissingAndSaysSo() {
        Reading.Read read = read(DOCUMENT.formatted("\"nom\":\"Ben Youssef\",\"prenom\":{\"ar\":\"أيمن\"}", ""));
        assertThat(read.report().entries())
                .extracting(ReportEntry::path, ReportEntry::kind)
                .containsExactly(tuple("holder.name.given", ReportEntry.Kind.APPROXIMATED));
        assertThat(written(read)).contains("\"prenom\":\"أيمن\"");
    }

    @Test
    void writesOnlyGroupsThatAreWhatTheNativeOneImplies() {
        Reading.Read read =
                read(DOCUMENT.formatted("\"nom\":\"Ben Youssef\",\"prenom\":\"Aymen\"", ",\"cnq\":{\"niveau\":4}"));
        assertThat(read.document()
                        .content()
                        .at("/award/nationalLevel/framework")
                        .asText())
                .isEqualTo("TN-CNQ");
        assertThat(written(read)).contains("\"cnq\":{\"niveau\":4}");
        read.document().content().withObject("/award/nationalLevel").put("framework", "IT-QNQ");
        var written = (Writing.Written) dialect.write(read.document(), null);
        assertThat(new String(written.content(), StandardCharsets.UTF_8)).doesNotContain("cnq");
        assertThat(written.report().entries())
                .extracting(ReportEntry::path, ReportEntry::kind)
                .containsExactly(tuple("award.nationalLevel", ReportEntry.Kind.DROPPED));
    }

    @Test
    void refusesToWriteWhereNoneOfTheNeededRowsHasAValue() {
        Reading.Read read = read(DOCUMENT.formatted("\"nom\":\"Ben Youssef\",\"prenom\":\"Aymen\"", ""));
        read.document()
                .content()
                .withArray("/holder/identifiers")
                .removeAll()
                .addObject()
                .put("scheme", "MA-CNIE")
                .put("value", "IA123456");
        assertThat(dialect.write(read.document(), null))
                .isInstanceOfSatisfying(Writing.Refused.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.code() + " " + violation.place())
                        .isEqualTo(List.of("MH-REQUIRED /p/cin")));
    }

    private Reading.Read read(String document) {
        var defaults = new EnvelopeDefaults(
                new PartnerId("tn-sfax"), "m", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
        return (Reading.Read)
                dialect.read(DocumentType.TRAINING_CERTIFICATE, document.getBytes(StandardCharsets.UTF_8), defaults);
    }

    private String written(Reading.Read read) {
        var written = (Writing.Written) dialect.write(read.document(), read.kept());
        return new String(written.content(), StandardCharsets.UTF_8);
    }
}
