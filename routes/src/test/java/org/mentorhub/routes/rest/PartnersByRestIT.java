package org.mentorhub.routes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.demo.SfaxService;
import org.mentorhub.routes.ledger.DeliveryState;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Scheduled;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** Partners by REST: Sfax, asked by the hub for what is new and getting documents by PUT; and files of CSV and XML in one call. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnersByRestIT {
    private static final PartnerId SFAX = new PartnerId("tn-sfax");
    private static final PartnerId PROVA = new PartnerId("it-prova");
    private static final PartnerId FICHIER = new PartnerId("ma-fichier");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOKEN = "t0ken-of-sfax";

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SfaxService sfax;

    @BeforeAll
    static void start() throws Exception {
        sfax = new SfaxService(TOKEN);
        var config = TestPartners.in(folder);
        Files.createDirectories(folder.resolve("run/secrets"));
        Files.writeString(folder.resolve("run/secrets/tn-sfax.token"), TOKEN);
        TestPartners.change(config, "tn-sfax", file -> {
            ((ObjectNode) file.at("/in/poll"))
                    .put("address", sfax.address("suivis").toString());
            ((ObjectNode) file.at("/out/rest"))
                    .put("address", sfax.address("documents").toString());
            ((ObjectNode) file.at("/notices/push"))
                    .put("address", sfax.address("avis").toString());
            ((ObjectNode) file.path("terms"))
                    .putObject("backoff")
                    .put("first", "1s")
                    .put("factor", 1)
                    .put("longest", "2s")
                    .put("attempts", 50)
                    .put("age", "1d");
            ((ObjectNode) file.path("terms")).put("per-minute", 60000);
            file.putArray("subscribes")
                    .addObject()
                    .put("document", "placement-report")
                    .put("programme", "MENTOR2")
                    .putArray("from")
                    .add("tn-sfax");
        });
        TestPartners.change(config, "it-prova", file -> file.withArray("subscribes")
                .addObject()
                .put("document", "placement-report")
                .put("programme", "MENTOR2")
                .putArray("from")
                .add("tn-sfax"));
        TestPartners.change(config, "tn-sfax", file -> file.withArray("/may-send/placement-report")
                .add("it-prova")
                .add("tn-sfax"));
        fileSender(config, "ma-fichier", "ma-ofppt", "training-certificate");
        fileSender(config, "tn-fichier", "tn-aneti", "candidate-dossier");
        hub = HubUnderTest.startOn(config, folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
        sfax.close();
    }

    @Test
    @Order(1)
    void takesAllPagesAndADocumentThatStandsThereTwiceOnce() throws Exception {
        for (int n = 1; n <= 250; n++) {
            sfax.publish(report("SFX-A-" + n, 1, "2026-10-03T09:12:00+01:00", "TIR-000120" + n % 10));
        }

        assertThat(pollNow()).isEqualTo("found 250");

        assertThat(scheduled().position()).contains("2026-10-03T08:12:00Z");
        assertThat(mailbox()).isEqualTo(250);
    }

    @Test
    @Order(2)
    void findsOnlyWhatIsNewOrChanged() throws Exception {
        sfax.publish(report("SFX-A-7", 2, "2026-10-04T09:12:00+01:00", "TIR-0001207"));
        sfax.publish(report("SFX-B-1", 1, "2026-10-04T09:13:00+01:00", "TIR-0001208"));

        assertThat(pollNow()).isEqualTo("found 2");
        assertThat(pollNow()).isEqualTo("found 0");
        assertThat(scheduled().position()).contains("2026-10-04T08:13:00Z");
    }

    @Test
    @Order(3)
    void asksAgainForThePageAtWhichTheServiceFailed() throws Exception {
        for (int n = 1; n <= 150; n++) {
            sfax.publish(report("SFX-C-" + n, 1, "2026-10-05T09:12:00+01:00", "TIR-0001209"));
        }
        sfax.breakOffAfter(1);

        assertThat(pollNow()).contains("MH-OUT-BUSY");

        await().atMost(PATIENCE)
                .until(() -> scheduled().last().orElseThrow().ended().isPresent());
        assertThat(scheduled().last().orElseThrow().ended().orElseThrow().found())
                .isEqualTo(150);
    }

    @Test
    @Order(4)
    void tellsTheSenderWhatIsWrongWithAReportOfAPageAndTakesTheOthers() throws Exception {
        sfax.publish(report("SFX-D-1", 1, "2026-10-06T09:12:00+01:00", "TIR-0001210"));
        sfax.publish(
                new String(report("SFX-D-2", 1, "2026-10-06T09:13:00+01:00", "TIR-0001210"), StandardCharsets.UTF_8)
                        .replace("\"type\":\"retour\"", "\"type\":\"retur\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(pollNow()).isEqualTo("found 2");

        await().atMost(PATIENCE).until(() -> sfax.notices().stream().anyMatch(notice -> notice.contains("retour")));
    }

    @Test
    @Order(5)
    void putsWhatItHasToGiveUnderTheDeliverysIdOnce() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sfax.arrivals().has(DocumentType.PLACEMENT_REPORT, "SFX-B-1", 1))
                        .isTrue());
        assertThat(sfax.arrivals().effects(new Arrived(DocumentType.PLACEMENT_REPORT, "SFX-B-1", 1)))
                .isEqualTo(1);
    }

    private static void fileSender(Path config, String partner, String dialect, String document) throws Exception {
        Files.writeString(
                config.resolve("partners/" + partner + ".yaml"), """
                    partner: %s
                    title: Fichiers
                    dialect: %s
                    language: fr
                    in:
                      rest: { documents-per-call: 3, megabytes-per-call: 4, megabytes-per-document: 1 }
                    sends: [%s]
                    may-send:
                      %s: [it-prova]
                    terms: { repeats: by-delivery-id, acknowledges: never }
                    notices: { way: outbox }
                    programme: { default: MENTOR2 }
                    """.formatted(partner, dialect, document, document));
        TestPartners.change(config, "it-prova", file -> file.withArray("subscribes")
                .addObject()
                .put("document", document)
                .put("programme", "MENTOR2")
                .putArray("from")
                .add(partner));
    }

    @Test
    void takesAFileOfManyDocumentsAndSaysWhichRowsItRefuses() throws Exception {
        var answer = post(FICHIER, "text/csv; charset=windows-1252", csv("FIN;3;90"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var documents = JSON.readTree(answer.body()).path("documents");
        assertThat(documents)
                .extracting(one -> one.path("decision").asText())
                .containsExactly("accepted", "rejected", "accepted");
        var violation = documents.at("/1/violations/0");
        assertThat(violation.path("place").asText()).contains("line 3").contains("DATE_NAISSANCE");
        assertThat(violation.path("advice").asText()).isNotEmpty();
    }

    @Test
    void refusesAFileWhoseTotalsAreWrongAsAWhole() throws Exception {
        var answer = post(FICHIER, "text/csv", csv("FIN;4;90"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("violations")).hasSize(1);
    }

    @Test
    void saysWhatASenderMayPostWhereItPostsSomethingElse() throws Exception {
        for (var wrong : List.of("text/csv; charset=utf-8", "application/xml", "text/plain")) {
            var answer = post(FICHIER, wrong, csv("FIN;3;90"));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(415);
            assertThat(answer.body()).contains("text/csv; charset=windows-1252");
        }
    }

    @Test
    void takesXmlInItsSendersCharset() throws Exception {
        var dossier = Files.readAllBytes(Path.of("../connectors/dialects/tn-aneti/examples/demandeur.native.xml"));
        var answer = post(new PartnerId("tn-fichier"), "application/xml", dossier);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).at("/documents/0/decision").asText())
                .isEqualTo("accepted");
    }

    private static byte[] csv(String last) {
        var rows =
                "N_ATTESTATION;TYPE_ATT;CODE_ETAB;ETAB;CIN;NOM;PRENOM;SEXE;DATE_NAISSANCE;DIPLOME;FILIERE;DATE_DELIV;CODE_MODULE;VOLUME_HORAIRE\n"
                        + row("BM-20-00871", "14/03/1999") + row("BM-20-00872", "1999-03-14")
                        + row("BM-20-00873", "15/03/1999");
        return (rows + last + "\n").getBytes(Charset.forName("windows-1252"));
    }

    private static String row(String number, String born) {
        return number + ";DIP;0412;ISTA BÉNI MELLAL;IA123456;EL MANSOURI;SALMA;F;" + born
                + ";TS;Gestion des entreprises;12/07/20;M1;30\n";
    }

    private static HttpResponse<String> post(PartnerId partner, String mediaType, byte[] content) throws Exception {
        return hub.sendAs(
                partner,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/" + partner + "/documents"))
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(content)));
    }

    private static long mailbox() {
        return hub.bean(Ledger.class).views().count(Set.of(DeliveryState.PENDING), Optional.of(PROVA));
    }

    private static byte[] report(String id, int version, String changed, String placement) {
        return """
            {"id":"%s","type":"retour","version":%d,"maj_le":"%s",\
            "stagiaire":{"cin":"01234567","nom":{"fr":"Ben Youssef","ar":"بن يوسف"},"prenom":"Aymen","sexe":"m","ne_le":"2000-11-07"},\
            "stage":{"id":"%s","etat":"termine","date_debut":"2026-03-02","date_fin":"2026-09-01"},\
            "periode":{"date_debut":"2026-09-01","date_fin":"2026-09-30"},"signe_le":"2026-10-02",\
            "retour":{"date":"2026-09-08","mesure":"projet"}}\
            """.formatted(id, version, changed, placement).getBytes(StandardCharsets.UTF_8);
    }

    private static String pollNow() throws Exception {
        return scheduled().runNow().get(30, TimeUnit.SECONDS);
    }

    private static Scheduled scheduled() {
        return hub.bean(Schedules.class).find(SFAX, Direction.PICKUP).orElseThrow();
    }
}
