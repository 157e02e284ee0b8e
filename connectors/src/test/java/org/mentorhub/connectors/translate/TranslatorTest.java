package org.mentorhub.connectors.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translate.Translation.Misuse;
import org.mentorhub.connectors.translate.Translation.Refused;
import org.mentorhub.connectors.translate.Translation.Translated;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.PartnerId;

class TranslatorTest {

    private static final Translator TRANSLATOR = new Translator(Dialects.load());
    private static final EnvelopeDefaults DEFAULTS = new EnvelopeDefaults(
            new PartnerId("ma-anapec"), "m-1", Instant.parse("2026-01-15T09:00:00Z"), "MENTOR2", null);

    @Test
    void carriesDossierFromAnapecToMilan() throws IOException {
        assertThat(translate("ma-anapec", "it-comune-milano", example("shortlisted")))
                .isInstanceOfSatisfying(Translated.class, done -> {
                    assertThat(text(done))
                            .contains("<mob:Stato>PRE</mob:Stato>", "<ana:Cittadinanza>436</ana:Cittadinanza>");
                    assertThat(TranslationJson.report(done.reports(), "en").path("entries"))
                            .allMatch(entry -> entry.path("step").asText().equals("write"))
                            .anyMatch(entry -> entry.path("path").asText().equals("person.name.arabic")
                                    && entry.path("kind").asText().equals("dropped"));
                    assertThat(TranslationJson.report(done.reports(), "fr").at("/entries/0/why"))
                            .as("whoever wrote the entry, it is told in the language that was asked for")
                            .isNotEqualTo(
                                    TranslationJson.report(done.reports(), "ar").at("/entries/0/why"));
                });
    }

    @Test
    void givesUnknownContentBackToItsSender() throws IOException {
        assertThat(translate("ma-anapec", "ma-anapec", example("unusual")))
                .isInstanceOfSatisfying(Translated.class, done -> assertThat(text(done))
                        .contains("\"dossierInterne\":{\"agent\":\"M-12\",\"etage\":3}"));
    }

    @Test
    void carriesCanonicalBothWays() throws IOException {
        Translated canonical = (Translated) translate("ma-anapec", "canonical", example("shortlisted"));
        Translated again = (Translated) translate("canonical", "canonical", canonical.content());
        assertThat(again.content()).isEqualTo(canonical.content());
        Translated home = (Translated) translate("canonical", "ma-anapec", canonical.content());
        assertThat(home.reports().getFirst().entries()).isEmpty();
        assertThat(text(home)).contains("\"civilite\":\"Mlle\"", "\"niveau\":\"TS\"");
    }

    @Test
    void namesTheLineOfTheFileInEachViolation() throws IOException {
        String good = new String(example("shortlisted"), StandardCharsets.UTF_8).replace("\n", "");
        String many = good + "\n\n" + good.replace("PRESEL", "PRESELECTION") + "\n";
        assertThat(translate("ma-anapec", "canonical", many.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.place())
                                .startsWith("line 3, ")
                                .endsWith("/etat")));
    }

    @Test
    void asksForOneDocumentWhereTheTargetTakesOne() throws IOException {
        String good = new String(example("shortlisted"), StandardCharsets.UTF_8).replace("\n", "");
        byte[] two = (good + "\n" + good).getBytes(StandardCharsets.UTF_8);
        assertThat(translate("ma-anapec", "it-comune-milano", two)).isInstanceOf(Misuse.class);
        assertThat(TRANSLATOR.translate(order("ma-anapec", "it-comune-milano", two, OptionalInt.of(2))))
                .isInstanceOf(Translated.class);
        assertThat(TRANSLATOR.translate(order("ma-anapec", "it-comune-milano", two, OptionalInt.of(3))))
                .isInstanceOf(Misuse.class);
    }

    @Test
    void saysWhatTheTargetCannotDoWithout() throws IOException {
        String withoutSex =
                new String(example("shortlisted"), StandardCharsets.UTF_8).replace("\"civilite\":\"Mlle\",", "");
        assertThat(translate("ma-anapec", "it-comune-milano", withoutSex.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.place()).endsWith("/ana:Soggetto/ana:Sesso")));
    }

    @Test
    void carriesFileOfAttestationsToAfolInOneFile() {
        byte[] file = LINES.getBytes(WESTERN);
        assertThat(translate("ma-ofppt", "it-afol", file)).isInstanceOfSatisfying(Translated.class, done -> {
            assertThat(text(done).lines()).hasSize(4);
            assertThat(text(done))
                    .startsWith("\uFEFFCOD_ATTESTATO;")
                    .contains("\"BM-2\";")
                    .contains(";20,00;");
            assertThat(done.reports()).hasSize(2);
        });
        assertThat(translate("ma-ofppt", "canonical", file))
                .isInstanceOfSatisfying(
                        Translated.class, done -> assertThat(text(done).lines()).hasSize(2));
        assertThat(translate("ma-ofppt", "it-comune-milano", file)).isInstanceOf(Misuse.class);
    }

    @Test
    void writesTotalsOfFileItWrites() {
        assertThat(translate("ma-ofppt", "ma-ofppt", LINES.getBytes(WESTERN)))
                .isInstanceOfSatisfying(Translated.class, done -> assertThat(new String(done.content(), WESTERN))
                        .endsWith("\nFIN;3;30\n"));
        Translated one = (Translated)
                TRANSLATOR.translate(order("ma-ofppt", "ma-ofppt", LINES.getBytes(WESTERN), OptionalInt.of(2)));
        assertThat(new String(one.content(), WESTERN)).endsWith("\nFIN;1;0\n").contains("BM-2;");
    }

    @Test
    void namesTheLineOfTheFileWhereTotalsOrCellsAreWrong() {
        assertThat(translate(
                        "ma-ofppt", "canonical", LINES.replace("FIN;3", "FIN;4").getBytes(WESTERN)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.violations().getFirst().place())
                        .isEqualTo("line 5"));
        assertThat(translate(
                        "ma-ofppt",
                        "canonical",
                        LINES.replace("BM-2;AC", "BM-2;XX").getBytes(WESTERN)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.violations().getFirst().place())
                        .isEqualTo("line 4, column TYPE_ATT"));
    }

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String LINES = """
        N_ATTESTATION;TYPE_ATT;CIN;NOM;PRENOM;SEXE;DATE_NAISSANCE;DIPLOME;FILIERE;DATE_DELIV;CODE_MODULE;VOLUME_HORAIRE
        BM-1;AC;IA123456;EL MANSOURI;SALMA;F;14/03/1999;TS;Société italienne;12/01/26;C1;20
        BM-1;AC;IA123456;EL MANSOURI;SALMA;F;14/03/1999;TS;Société italienne;12/01/26;C2;10
        BM-2;AC;IA123457;ALAMI;OMAR;M;15/03/1999;TS;Société italienne;12/01/26;C1;
        FIN;3;30
        """;

    private static Translation translate(String from, String to, byte[] content) {
        return TRANSLATOR.translate(order(from, to, content, OptionalInt.empty()));
    }

    private static Order order(String from, String to, byte[] content, OptionalInt document) {
        return new Order(from, to, Optional.empty(), document, content, DEFAULTS, Disclosing.EVERYTHING);
    }

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(Path.of("dialects/ma-anapec/examples/" + name + ".native.json"));
    }

    private static String text(Translated done) {
        return new String(done.content(), StandardCharsets.UTF_8);
    }
}
