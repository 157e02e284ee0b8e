package org.mentorhub.routes.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;

/** Milan, ANETI and ANAPEC as simulators, on the configuration that is shipped: dossiers, certificates and reports between them, by SOAP both ways and by REST. */
class PartnersBySoapIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static MilanSimulator milan;
    static AnetiSimulator aneti;
    static AnapecService anapec;

    @BeforeAll
    static void start() throws Exception {
        var config = TestPartners.in(folder);
        Files.createDirectories(folder.resolve("run/secrets"));
        milan = new MilanSimulator(
                folder.resolve("milan"), "mentor-hub", secret("it-comune-milano.password"), Clock.systemUTC());
        aneti = new AnetiSimulator("mentor-hub", secret("tn-aneti.password"));
        pointTo(config, "it-comune-milano", milan.address());
        pointTo(config, "tn-aneti", aneti.address());
        anapec = new AnapecService("mentor-hub", secret("ma-anapec.hub-secret"));
        TestPartners.change(config, "ma-anapec", file -> {
            var rest = (ObjectNode) file.path("out").path("rest");
            rest.put("address", anapec.reports().toString());
            ((ObjectNode) rest.path("token")).put("address", anapec.tokens().toString());
            ((ObjectNode) file.path("terms"))
                    .putObject("backoff")
                    .put("first", "1s")
                    .put("longest", "1s");
        });
        hub = HubUnderTest.startOn(config, folder);
    }

    @AfterAll
    static void stop() throws IOException {
        hub.close();
        aneti.close();
        anapec.close();
        milan.close();
    }

    @Test
    void bringsDossierFromAnetiToMilan() throws Exception {
        var number = "61/2026/" + UUID.randomUUID().toString().substring(0, 8);
        var dossier = example("tn-aneti", "demandeur", ISO_8859_1).replace("61/2026/00918", number);
        try (var caller = caller("tn-aneti")) {
            var reply = caller.send("urn:aneti:" + number, dossier.getBytes(ISO_8859_1));
            assertThat(reply.isTaken()).as(reply.body()).isTrue();
            assertThat(reply.all("partner")).contains("it-comune-milano");
            assertThat(caller.send("urn:aneti:" + number, dossier.getBytes(ISO_8859_1))
                            .first("decision"))
                    .isEqualTo("repeated");

            await().atMost(SOON).until(() -> milan.arrivals().has(DocumentType.CANDIDATE_DOSSIER, number, 1));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(caller.notices()).anyMatch(notice -> notice.contains(number)));
        }
    }

    @Test
    void bringsReportOfTunisianFromMilanToAnetiAndItsWordBack() throws Exception {
        var number = "R-" + UUID.randomUUID().toString().substring(0, 8);
        try (var caller = caller("it-comune-milano")) {
            var reply = caller.send("urn:milano:" + number, report(number).getBytes(UTF_8));
            assertThat(reply.isTaken()).as(reply.body()).isTrue();
            assertThat(reply.all("partner")).contains("tn-aneti").doesNotContain("ma-anapec");

            var arrived = new Arrived(DocumentType.PLACEMENT_REPORT, number, 1);
            await().atMost(SOON).until(() -> aneti.arrivals().effects(arrived) == 1);
            var content = new String(aneti.arrivals().content(arrived).orElseThrow(), ISO_8859_1);
            assertThat(content.substring(0, 80)).contains("ISO-8859-1");
            await().atMost(SOON).untilAsserted(() -> assertThat(caller.notices())
                    .anyMatch(notice -> notice.contains(number) && notice.contains("accepted")));
        }
    }

    @Test
    void pushesReportOfMoroccanToAnapecThoughItIsBusy() throws Exception {
        var number = "R-" + UUID.randomUUID().toString().substring(0, 8);
        var about = report(number)
                .replaceAll("<ana:Documento[^>]*/>", "<ana:Documento tipo=\"CNIE\" numero=\"IA123456\"/>");
        anapec.beBusy(2);
        try (var caller = caller("it-comune-milano")) {
            var reply = caller.send("urn:milano:" + number, about.getBytes(UTF_8));
            assertThat(reply.isTaken()).as(reply.body()).isTrue();
            assertThat(reply.all("partner")).contains("ma-anapec").doesNotContain("tn-aneti");

            var arrived = new Arrived(DocumentType.PLACEMENT_REPORT, number, 1);
            await().atMost(SOON).until(() -> anapec.arrivals().effects(arrived) == 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(caller.notices())
                    .anyMatch(notice -> notice.contains(number) && notice.contains("accepted")));
        }
    }

    @Test
    void waitsForAnetiWhileItIsDown() throws Exception {
        var number = "R-" + UUID.randomUUID().toString().substring(0, 8);
        aneti.goDown();
        try (var caller = caller("it-comune-milano")) {
            assertThat(caller.send("urn:milano:" + number, report(number).getBytes(UTF_8))
                            .isTaken())
                    .isTrue();
        } finally {
            aneti.comeBack();
        }
        await().atMost(SOON).until(() -> aneti.arrivals().has(DocumentType.PLACEMENT_REPORT, number, 1));
        assertThat(aneti.arrivals().doubled()).isEmpty();
    }

    private static String report(String number) throws IOException {
        return example("it-comune-milano", "relazione", UTF_8)
                .replaceFirst("numero=\"[^\"]*\"", "numero=\"" + number + "\"")
                .replaceAll("<ana:Documento[^>]*/>", "<ana:Documento tipo=\"CIN\" numero=\"01234567\" stato=\"TUN\"/>");
    }

    private static HubBySoap caller(String partner) throws IOException {
        return new HubBySoap(hub.address("/"), partner, secret(partner + ".hub-password"), Clock.systemUTC());
    }

    private static String example(String dialect, String name, Charset charset) throws IOException {
        return Files.readString(
                Path.of("..", "connectors", "dialects", dialect, "examples", name + ".native.xml"), charset);
    }

    /** As agreed with the partner before the hub is initialised: it keeps what it finds. */
    private static String secret(String name) throws IOException {
        var file = folder.resolve("run/secrets").resolve(name);
        if (Files.notExists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    private static void pointTo(Path config, String partner, URI address) throws IOException {
        TestPartners.change(config, partner, file -> {
            ((ObjectNode) file.path("out").path("soap")).put("address", address.toString());
            var terms = (ObjectNode) file.path("terms");
            terms.remove("window");
            terms.putObject("backoff").put("first", "1s").put("longest", "1s");
            terms.putObject("circuit").put("failures", 50).put("pause", "1s");
        });
    }
}
