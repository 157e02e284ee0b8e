package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.schemas.DocumentType.TRAINING_CERTIFICATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.schemas.PartnerId;

/** What the hub fills into an envelope, what it leaves as it is, and in which order all of it stands. */
class EnvelopeTest {

    private static final String DEFAULTS = "messageId: m-1, sender: xx-two, documentType: training-certificate";
    private static final String REST =
            "issuedAt: 2026-01-15T09:00:00Z, programme: { code: MENTOR2, season: 2026-1 }, language: it";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b | {envelope: { D, R }, a: b}",
                "certificateId: C | {envelope: { D, documentId: C, R }, certificateId: C}",
                "certificateId: 7 | {envelope: { D, R }, certificateId: 7}",
                "envelope: text, a: b | {envelope: { D, R }, a: b}",
                "a: b, envelope: { zz: 1, version: 3 } |"
                        + " {envelope: { D, version: 3, issuedAt: 2026-01-15T09:00:00Z,"
                        + " programme: { code: MENTOR2, season: 2026-1 }, language: it, zz: 1 }, a: b}",
                "envelope: { language: fr, messageId: x, documentId: y, issuedAt: z, sender: s, documentType: t },"
                        + " certificateId: C | {envelope: { messageId: x, sender: s, documentType: t, documentId: y,"
                        + " issuedAt: z, programme: { code: MENTOR2, season: 2026-1 }, language: fr },"
                        + " certificateId: C}",
                "envelope: { programme: { code: OTHER } } | {envelope: { D, issuedAt: 2026-01-15T09:00:00Z,"
                        + " programme: { code: OTHER }, language: it }}",
                "envelope: { programme: { season: s } } | {envelope: { D, issuedAt: 2026-01-15T09:00:00Z,"
                        + " programme: { season: s, code: MENTOR2 }, language: it }}",
                "envelope: { programme: text } | {envelope: { D, R }}",
            })
    void fillsWhatIsMissingInTheModelsOrder(String document, String whole) throws JsonProcessingException {
        Node given = tree("{" + document + "}");
        String before = Trees.json(given).toString();
        var defaults = new EnvelopeDefaults(
                new PartnerId("xx-two"), "m-1", Instant.parse("2026-01-15T09:00:00.987Z"), "MENTOR2", "2026-1");
        Node filled = Envelope.complete(TRAINING_CERTIFICATE, given, defaults, "it");
        String wanted = whole.replace(" D, ", " " + DEFAULTS + ", ").replace(" R }", " " + REST + " }");
        assertThat(Trees.json(filled).toString())
                .isEqualTo(Trees.json(tree(wanted)).toString());
        assertThat(Trees.json(given)).hasToString(before);
    }

    private static Node tree(String yaml) throws JsonProcessingException {
        return Trees.of(new YAMLMapper().readTree(yaml), Name.ROOT, Canonical.NAMES);
    }
}
