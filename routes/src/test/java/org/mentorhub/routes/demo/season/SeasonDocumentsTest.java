package org.mentorhub.routes.demo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.CanonicalDocument;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** The season's documents are those that each partner's dialect reads. */
class SeasonDocumentsTest {
    private static final Dialects DIALECTS = Dialects.load();
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 10);
    private static final Person MOROCCAN = Person.ofDossier(new InventedDossiers(1, "BM").next());
    private static final Person TUNISIAN = new Tunisians(1).next();

    @Test
    void milansReportsTellAPlacementFromItsStartToTheReturn() {
        var reports = new MilanReport(MOROCCAN, "TIR-1", LocalDate.of(2026, 3, 2));

        assertThat(report(reports.start("R1"))).isEqualTo("START");
        assertThat(report(reports.interim("R2"))).isEqualTo("INTERIM");
        assertThat(report(reports.extension("R3"))).isEqualTo("EXTENSION");
        assertThat(report(reports.last("R4"))).isEqualTo("FINAL");
        assertThat(report(reports.reintegration("R5"))).isEqualTo("REINTEGRATION");
    }

    @Test
    void anetiSendsADossierWithConsent() {
        var dossier =
                read("tn-aneti", DocumentType.CANDIDATE_DOSSIER, AnetiDossier.of(TUNISIAN, "61/2026/00901", AGREED_ON));

        assertThat(dossier.documentId()).isEqualTo("61/2026/00901");
        assertThat(dossier.content().path("envelope").path("consents")).hasSize(1);
    }

    @Test
    void atfpSendsACertificateByTheSameCard() {
        var certificate =
                read("tn-atfp", DocumentType.TRAINING_CERTIFICATE, AtfpMessage.of(TUNISIAN, "SF-2025-0001", 1));

        assertThat(certificate
                        .content()
                        .path("holder")
                        .path("identifiers")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo(TUNISIAN.card());
    }

    @Test
    void ofpptDropsAFileThatIsWholeWithOneBadCertificate() throws IOException {
        var file = new OfpptFile()
                .add(MOROCCAN, "BM-1")
                .add(MOROCCAN, "BM-2", "31/02/24")
                .content();

        assertThat(readFile("ma-ofppt", file)).containsExactly("BM-1", "refused");
    }

    @Test
    void afolPutsOutAFileOfCourses() throws IOException {
        var file = new AfolFile()
                .add(MOROCCAN, "AT26/0071")
                .add(TUNISIAN, "AT26/0073")
                .content();

        assertThat(readFile("it-afol", file)).containsExactly("AT26/0071", "AT26/0073");
    }

    @Test
    void tunisPutsAFileOfDossiersWithTheTotalsOfTheirCards() throws IOException {
        var file = new TunisFile(LocalDate.of(2026, 1, 15), 17)
                .add(TUNISIAN, "TUN-26-00031", AGREED_ON)
                .add(new Tunisians(2).next(), "TUN-26-00032", AGREED_ON);

        assertThat(file.name()).isEqualTo("TUN_MOB_260115_017.TXT");
        assertThat(readFile("tn-tunis", DocumentType.CANDIDATE_DOSSIER, file.content()))
                .containsExactly("TUN-26-00031", "TUN-26-00032");
    }

    @Test
    void theRegionSendsALotWithNamesInBothScripts() throws IOException {
        var person = new Moroccans(3).next();
        var lot = new BmkLot()
                .add(person, "BMK-2026-0044", AGREED_ON)
                .add(new Moroccans(4).next(), "BMK-2026-0045", AGREED_ON)
                .content();

        assertThat(readFile("ma-region-bmk", DocumentType.CANDIDATE_DOSSIER, lot))
                .containsExactly("BMK-2026-0044", "BMK-2026-0045");
    }

    @Test
    void turinsReportsTellAPlacement() {
        var reports = new TorinoReport(new Moroccans(3).next(), "TO-P-1", LocalDate.of(2026, 3, 2));

        assertThat(reportOf("it-comune-torino", reports.start("TO-1"))).isEqualTo("START");
        assertThat(reportOf("it-comune-torino", reports.interim("TO-2"))).isEqualTo("INTERIM");
        assertThat(reportOf("it-comune-torino", reports.last("TO-3"))).isEqualTo("FINAL");
    }

    @Test
    void sfaxTellsAReturn() {
        var report = SfaxReport.returned(TUNISIAN, "SFX-1", "TIR-1", LocalDate.of(2026, 3, 2));

        assertThat(read("tn-sfax", DocumentType.PLACEMENT_REPORT, report).documentId())
                .isEqualTo("SFX-1");
    }

    @Test
    void entraideCertifiesTrainingAndTellsAReturn() {
        var certificate = EntraideDocuments.certificate(MOROCCAN, "EN-1", AGREED_ON);
        var report = EntraideDocuments.report(MOROCCAN, "EN-2", "TIR-1", LocalDate.of(2026, 3, 2));

        assertThat(read("ma-entraide-nationale", DocumentType.TRAINING_CERTIFICATE, certificate)
                        .documentId())
                .isEqualTo("EN-1");
        assertThat(read("ma-entraide-nationale", DocumentType.PLACEMENT_REPORT, report)
                        .documentId())
                .isEqualTo("EN-2");
    }

    @Test
    void theReintegrationDeskPutsReturns() throws IOException {
        var file = new SureFile(LocalDate.of(2026, 10, 1))
                .add(new Moroccans(3).next(), "S-1", "TIR-1", LocalDate.of(2026, 3, 2))
                .content();

        assertThat(readFile("ma-sure", DocumentType.PLACEMENT_REPORT, file)).containsExactly("S-1");
    }

    private static List<String> readFile(String partner, byte[] file) throws IOException {
        return readFile(partner, DocumentType.TRAINING_CERTIFICATE, file);
    }

    private static List<String> readFile(String partner, DocumentType type, byte[] file) throws IOException {
        var form = dialect(partner).files(type);
        assertThat(form.check(new ByteArrayInputStream(file))).isInstanceOf(FileCheck.Sound.class);
        List<String> found = new ArrayList<>();
        try (var slices = form.open(new ByteArrayInputStream(file))) {
            for (var slice = slices.next(); slice != null; slice = slices.next()) {
                found.add(
                        dialect(partner).read(type, slice, defaults(partner)) instanceof Reading.Read read
                                ? read.document().documentId()
                                : "refused");
            }
        }
        return found;
    }

    private static String report(byte[] content) {
        return reportOf("it-comune-milano", content);
    }

    private static String reportOf(String partner, byte[] content) {
        return read(partner, DocumentType.PLACEMENT_REPORT, content)
                .content()
                .path("reportType")
                .path("code")
                .asText();
    }

    private static CanonicalDocument read(String partner, DocumentType type, byte[] content) {
        return switch (dialect(partner).read(type, content, defaults(partner))) {
            case Reading.Read read -> read.document();
            case Reading.Refused refused ->
                throw new AssertionError(refused.violations() + " in " + new String(content, StandardCharsets.UTF_8));
        };
    }

    private static EnvelopeDefaults defaults(String partner) {
        var then = Instant.parse("2026-05-01T08:00:00Z");
        return new EnvelopeDefaults(new PartnerId(partner), "m-1", then, "MENTOR2", null);
    }

    private static Dialect dialect(String id) {
        return DIALECTS.find(id).orElseThrow();
    }
}
