package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Elements that are one item, each in a language of its own. */
class TwinsTest {

    private static final String DOCUMENT = """
        <attestation xmlns="urn:entraide:mobilite:1" ref="EN-1" nature="EC"><personne><piece type="CNIE">IA123456</piece>\
        <nom xml:lang="fr">EL MANSOURI</nom><prenom xml:lang="fr">Salma</prenom><naissance>1999-03-14</naissance></personne>\
        <intitule xml:lang="fr">Formation</intitule><organisme>Entraide Nationale</organisme><delivre>2026-01-10</delivre>\
        %s</attestation>
        """;

    @Test
    void readsElementsOfOneCodeAsOneModule() throws IOException {
        Reading.Read read =
                read("<module code='C1' xml:lang='fr'>Droits</module><module code='C1' xml:lang='ar'>حقوق</module>");
        assertThat(read.report().entries()).isEmpty();
        assertThat(read.document().content().at("/modules")).hasSize(1);
        assertThat(read.document().content().at("/modules/0/title")).hasSize(2);
    }

    /** It is not written again. */
    @Test
    void tellsAnElementWithoutTextBesideItsTwin() throws IOException {
        Reading.Read read = read("<module code='C1' xml:lang='fr'/><module code='C1' xml:lang='ar'>حقوق</module>");
        assertThat(read.document().content().at("/modules")).hasSize(1);
        assertThat(read.report().entries()).extracting(ReportEntry::kind).contains(ReportEntry.Kind.APPROXIMATED);
    }

    private static Reading.Read read(String modules) throws IOException {
        Reading reading = BundledTables.compiled("ma-entraide-nationale")
                .read(
                        DocumentType.TRAINING_CERTIFICATE,
                        DOCUMENT.formatted(modules).getBytes(StandardCharsets.UTF_8),
                        new EnvelopeDefaults(
                                new PartnerId("ma-entraide-nationale"),
                                "example",
                                Instant.parse("2026-01-15T09:00:00Z"),
                                "MENTOR2",
                                null));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }
}
