package org.mentorhub.connectors.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.ReportEntry.Kind;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Milan's report of a placement that ended early, as the partners at home get it. */
class ReportForOthersTest {

    private static final Dialects DIALECTS = Dialects.load();

    @Test
    void givesAnapecAPercentAYesAndASumAndSaysWhatThatLoses() throws IOException {
        Writing.Written written = written("ma-anapec", "CIN", "CNIE", "01234567", "IA123456");
        JsonNode report = new ObjectMapper().readTree(written.content());
        assertThat(report.path("assiduite").textValue()).isEqualTo("94,8");
        assertThat(report.path("incident").booleanValue()).isTrue();
        assertThat(report.path("indemnite").path("montant").textValue()).isEqualTo("1150,5");
        assertThat(report.path("indemnite").path("devise").textValue()).isEqualTo("EUR");
        assertThat(report.path("objectifs").path(0).path("libelle").textValue()).isEqualTo("OB-1");
        assertThat(report.path("retour").isNull()).isTrue();
        assertThat(kindOf(written, "attendance")).isEqualTo(Kind.DROPPED);
        assertThat(kindOf(written, "incidents")).isEqualTo(Kind.DROPPED);
        assertThat(kindOf(written, "allowance")).isEqualTo(Kind.APPROXIMATED);
    }

    @Test
    void givesAnetiOneCodeForTheEndAndDropsTheOther() throws IOException {
        Writing.Written written = written("tn-aneti", "CIN", "CIN", "01234567", "01234567");
        String report = new String(written.content(), StandardCharsets.ISO_8859_1);
        assertThat(report)
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
                .contains("<cloture><motif>A1</motif><date>30-06-2026</date></cloture>")
                .contains("<effectuees>151,67</effectuees>")
                .contains("<indemnite devise=\"978\" mois=\"05/2026\"><montant>600</montant></indemnite>");
        assertThat(kindOf(written, "termination.reason")).isEqualTo(Kind.APPROXIMATED);
        assertThat(kindOf(written, "outcome")).isEqualTo(Kind.DROPPED);
    }

    /** The example as the partner gets it, after a change of the person's number where that partner needs one of its own. */
    private static Writing.Written written(String partner, String kind, String otherKind, String number, String other)
            throws IOException {
        Path example = Path.of("dialects", "it-comune-milano", "examples", "relazione.native.xml");
        String text = Files.readString(example)
                .replace("tipo=\"" + kind + "\" numero=\"" + number, "tipo=\"" + otherKind + "\" numero=\"" + other);
        var defaults = new EnvelopeDefaults(
                new PartnerId("it-comune-milano"), "example", Instant.parse("2026-07-02T09:00:00Z"), "MENTOR2", null);
        var reading = DIALECTS.find("it-comune-milano")
                .orElseThrow()
                .read(DocumentType.PLACEMENT_REPORT, text.getBytes(StandardCharsets.UTF_8), defaults);
        CanonicalDocument document = ((Reading.Read) reading).document();
        return (Writing.Written) DIALECTS.find(partner).orElseThrow().write(document, null);
    }

    private static Kind kindOf(Writing.Written written, String path) {
        return written.report().entries().stream()
                .filter(entry -> entry.path().equals(path))
                .map(ReportEntry::kind)
                .findFirst()
                .orElseThrow();
    }
}
