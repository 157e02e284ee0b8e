package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** A whole hub with its own broker, and partners that speak AMQP by libraries of others. */
class QueueIT {
    private static final PartnerId BRANCH = new PartnerId("ma-antenne");
    private static final PartnerId ITALY = new PartnerId("it-file");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InventedDossiers DOSSIERS = new InventedDossiers(7, "QU");

    @TempDir
    private static Path folder;

    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(OtherClient.proton("send.py").isPresent(), "client missing: proton");
        hub = HubUnderTest.startOn(
                QueueConfig.with(folder, "ma-antenne", "it-file"), folder, "--mentorhub.broker.port=0");
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void takesDossierFromQueueAndHandsItOverByQueue() throws IOException {
        var dossier = DOSSIERS.next();
        assertAccepted(send(order(dossier).put("id", "uuid:" + UUID.randomUUID())));

        var got = receive(ITALY, 1);

        assertThat(got).singleElement().satisfies(message -> {
            assertThat(message.path("durable").asBoolean()).isTrue();
            assertThat(message.path("subject").asText()).isEqualTo("candidate-dossier");
            assertThat(message.path("type").asText()).startsWith("application/json");
            assertThat(message.path("id").asText())
                    .isEqualTo(message.at("/properties/_AMQ_DUPL_ID").asText());
            assertThat(message.path("body").asText())
                    .contains(dossier.path("reference").asText());
        });
    }

    private static ObjectNode order(JsonNode dossier) {
        return order(dossier.toString());
    }

    private static ObjectNode order(String body) {
        return JSON.createObjectNode()
                .put("body", new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static void assertAccepted(List<JsonNode> said) {
        assertThat(said)
                .allSatisfy(one -> assertThat(one.path("outcome").asText()).isEqualTo("accepted"));
    }

    private static List<JsonNode> send(JsonNode... orders) throws IOException {
        var lines = new StringBuilder();
        for (var order : orders) {
            lines.append(order).append('\n');
        }
        return OtherClient.proton("send.py")
                .orElseThrow()
                .run(lines.toString(), url(), Addresses.in(BRANCH), BRANCH.value(), secret(BRANCH));
    }

    private static List<JsonNode> receive(PartnerId partner, int wanted) throws IOException {
        return OtherClient.proton("receive.py")
                .orElseThrow()
                .run("", url(), Addresses.out(partner), partner.value(), secret(partner), String.valueOf(wanted), "15");
    }

    private static String secret(PartnerId partner) throws IOException {
        return Files.readString(hub.data().queueSecret(partner)).strip();
    }

    private static String url() {
        return "amqp://127.0.0.1:"
                + hub.bean(HubBroker.class).embedded().orElseThrow().port();
    }
}
