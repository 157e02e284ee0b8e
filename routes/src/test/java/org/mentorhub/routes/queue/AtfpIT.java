package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.delivery.Alarm;
import org.mentorhub.routes.delivery.Alarms;
import org.mentorhub.routes.demo.AtfpSimulator;
import org.mentorhub.routes.demo.AtfpSimulator.Answer;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.schemas.PartnerId;

/** A whole hub that takes certificates from ATFP's own broker, over TLS, and answers there. */
class AtfpIT {
    private static final PartnerId ATFP = new PartnerId("tn-atfp");
    private static final PartnerId SCHOOL = new PartnerId("it-scuola");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static AtfpSimulator atfp;
    private static HubUnderTest hub;
    private static final List<Alarm> ALARMS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(OtherClient.proton("receive.py").isPresent(), "client missing: proton");
        atfp = new AtfpSimulator(folder.resolve("atfp"), "mentor-hub", "for-the-hub");
        var config = QueueConfig.with(folder, "it-scuola");
        pointTo(config.resolve("partners/tn-atfp.yaml"));
        var secrets = Files.createDirectories(folder.resolve("run/secrets"));
        Files.writeString(secrets.resolve("tn-atfp.broker-password"), "for-the-hub\n");
        hub = HubUnderTest.startOn(config, folder);
        hub.bean(Alarms.class).listen(ALARMS::add);
    }

    private static void pointTo(Path file) throws IOException {
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("amqps://localhost:5771", atfp.address().toString())
                        .replaceFirst("sha256:[0-9a-f]{64}", atfp.certificate())
                        .replace("[it-comune-milano]", "[it-scuola]"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (hub != null) {
            hub.close();
            atfp.close();
        }
    }

    @Test
    void takesCertificateOnceAndAnswersWhereTheMessageAsksFor() throws IOException {
        var id = UUID.randomUUID().toString();
        var certificate = certificate("SF-2026-0001", 1);

        atfp.send(id, certificate);
        atfp.send(id, certificate);
        atfp.send(id, certificate);

        await().atMost(PATIENCE).until(() -> answer(id).isPresent());
        assertThat(answer(id).orElseThrow().subject()).isEqualTo("accuse");
        assertThat(JSON.readTree(answer(id).orElseThrow().text()).path("kind").asText())
                .isEqualTo("receipt");
        assertThat(hub.bean(Ledger.class).views().submission(ATFP, "uuid:" + id))
                .isPresent();
        atfp.send(UUID.randomUUID().toString(), certificate("SF-2026-0002", 1));
        assertThat(received(2)).containsExactlyInAnyOrder("SF-2026-0001 v1", "SF-2026-0002 v1");
    }

    @Test
    void handsOverTheNewestOfVersionsThatComeInAnyOrder() throws IOException {
        atfp.send("late-2", certificate("SF-2026-0003", 2));
        assertThat(received(1)).containsExactly("SF-2026-0003 v2");

        atfp.send("late-1", certificate("SF-2026-0003", 1));
        atfp.send("late-3", certificate("SF-2026-0003", 3));

        assertThat(received(1)).containsExactly("SF-2026-0003 v3");
    }

    @Test
    void answersWhatIsNoCertificateAndGoesOn() throws IOException {
        var id = UUID.randomUUID().toString();
        atfp.send(id, "{\"n\":".getBytes(StandardCharsets.UTF_8));
        atfp.send(UUID.randomUUID().toString(), certificate("SF-2026-0004", 1));

        await().atMost(PATIENCE).until(() -> answer(id).isPresent());
        var said = JSON.readTree(answer(id).orElseThrow().text());
        assertThat(said.path("kind").asText()).isEqualTo("rejection");
        assertThat(said.at("/reasons/0/code").asText()).startsWith("MH-");
        assertThat(received(1)).containsExactly("SF-2026-0004 v1");
        await().until(() -> atfp.waiting() == 0);
    }

    @Test
    void takesUpAgainByItselfWhereTheBrokerWasAway() throws Exception {
        atfp.goDown();
        await().atMost(PATIENCE).until(() -> alarms(Alarm.Kind.PARTNER_DOWN) == 1);
        assertThat(health("tn-atfp")).contains("away");
        assertThat(health("")).contains("\"UP\"");
        atfp.comeBack();
        atfp.send("after", certificate("SF-2026-0005", 1));

        assertThat(received(1)).containsExactly("SF-2026-0005 v1");
        assertThat(alarms(Alarm.Kind.PARTNER_DOWN)).isEqualTo(1);
        assertThat(alarms(Alarm.Kind.PARTNER_BACK)).isEqualTo(1);
        assertThat(health("tn-atfp")).contains("connected");
    }

    private static String health(String partner) throws Exception {
        var path = partner.isEmpty() ? "" : "/partners/" + partner;
        return hub.send(java.net.http.HttpRequest.newBuilder(hub.management("/manage/health" + path)))
                .body()
                .replaceAll("\"components\".*", "");
    }

    private static long alarms(Alarm.Kind kind) {
        return ALARMS.stream()
                .filter(alarm -> alarm.kind() == kind && alarm.partner().equals(Optional.of(ATFP)))
                .count();
    }

    private static Optional<Answer> answer(String id) {
        return atfp.answers().stream()
                .filter(answer -> answer.messageId().equals(id))
                .findFirst();
    }

    private static List<String> received(int wanted) throws IOException {
        var port = hub.bean(HubBroker.class).embedded().orElseThrow().port();
        var secret = Files.readString(hub.data().queueSecret(SCHOOL)).strip();
        var said = OtherClient.proton("receive.py")
                .orElseThrow()
                .run(
                        "",
                        "amqp://127.0.0.1:" + port,
                        Addresses.out(SCHOOL),
                        SCHOOL.value(),
                        secret,
                        String.valueOf(wanted),
                        "20");
        List<String> certificates = new ArrayList<>();
        for (JsonNode message : said) {
            var document = JSON.readTree(message.path("body").asText());
            certificates.add(document.path("certificateId").asText() + " v"
                    + document.at("/envelope/version").asText());
        }
        return certificates;
    }

    private static byte[] certificate(String number, int version) {
        return """
            {"n":"%s","v":%d,"t":2,"h":{"cin":1234567,"n":"Ben Youssef","p":"Aymen","s":0,"dn":20001107,"nat":788},\
            "c":{"code":"4107","nom":"Centre sectoriel de Sfax"},"d":"BTS","sp":{"c":"ELM21","f":"Mécatronique"},\
            "niv":-1,"m":1260,"mt":2,"r":1,"de":20200914,"a":20220630,"dl":20220715,"hp":1680,"hf":1604,"cs":20260111}\
            """.formatted(number, version).getBytes(StandardCharsets.UTF_8);
    }
}
