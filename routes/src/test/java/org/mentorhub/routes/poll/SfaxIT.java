package org.mentorhub.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** Sfax, asked by the hub for what is new, and getting documents by PUT. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SfaxIT {
    private static final PartnerId SFAX = new PartnerId("tn-sfax");
    private static final PartnerId PROVA = new PartnerId("it-prova");
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

        await().atMost(PATIENCE).until(() -> sfax.notices().stream()
                .anyMatch(notice -> notice.toString().contains("retour")));
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
