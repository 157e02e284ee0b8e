package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What no row knows goes back to its sender at the place where it stood. */
class KeptContentTest {

    private static final String TABLE = """
        dialect: xx-kept
        title: Kept
        language: fr
        documents:
          training-certificate:
            format: { json: {} }
            fields:
              n: certificateId
              p:
                to: holder
                fields:
                  cin: { to: "identifiers[scheme=TN-CIN].value", as: identifier }
                  nom: name.family
                  prenom: name.given
                  ne: birthDate
              par: awardingBody.name
              type: { to: type, as: codes, list: certificate-type, column: canonical }
              le: award.issuedOn
              t: "award.title[lang=fr].text"
              mod: { each: modules, fields: { m: { fields: { c: code, h: hours } } } }
        """;
    private static final String DOCUMENT = """
        {"n":"A-1","p":{"cin":"01234567","nom":"Ben Youssef","prenom":"Aymen","ne":"2000-11-07"},"par":"ATFP","type":"attendance",\
        "le":"2026-01-10","t":"Soudure",%s}\
        """;

    private final TableDialect dialect = TableCompiler.compile("xx-kept/dialect.yaml", TABLE, "xx-kept");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"mod\":[{\"m\":{\"c\":\"A\"}}],\"x\":{\"y\":[1,{\"z\":null}]}",
                "\"mod\":[{\"m\":{\"c\":\"A\",\"x\":1}},{\"m\":{\"c\":\"B\",\"x\":2}}]",
                "\"mod\":[{\"m\":{\"c\":\"A\"}},{\"m\":{\"x\":2}},{\"m\":{\"c\":\"B\"}}]",
                "\"mod\":[{\"m\":{\"c\":\"A\"}},{\"m\":{\"x\":1}},{\"m\":{\"x\":2}}]",
                "\"mod\":[{\"m\":{\"x\":1}}]",
            })
    void givesUnknownContentBackWhereItStood(String members) {
        String sent = DOCUMENT.formatted(members);
        Reading reading =
                dialect.read(DocumentType.TRAINING_CERTIFICATE, sent.getBytes(StandardCharsets.UTF_8), defaults());
        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> assertThat(
                        dialect.write(read.document(), read.kept()))
                .isInstanceOfSatisfying(Writing.Written.class, written -> assertThat(
                                new String(written.content(), StandardCharsets.UTF_8))
                        .isEqualTo(sent)));
    }

    private static EnvelopeDefaults defaults() {
        return new EnvelopeDefaults(
                new PartnerId("xx-kept"), "example", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);
    }
}
