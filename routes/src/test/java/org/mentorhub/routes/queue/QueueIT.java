package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.ledger.Ledger;
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
        hub = HubUnderTest.startOn(QueueConfig.with(folder, "ma-antenne", "it-file"), folder);
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

    @Test
    void hasOneEffectOfMessageThatComesThreeTimes() throws IOException {
        var repeated = DOSSIERS.next();
        var last = DOSSIERS.next();
        var order = order(repeated).put("id", "uuid:" + UUID.randomUUID());

        assertAccepted(send(order, order, order, order(last)));

        assertThat(references(receive(ITALY, 2))).containsExactlyInAnyOrder(reference(repeated), reference(last));
    }

    @Test
    void recognisesMessageByWhatItsSenderMadeToBeRecognisedBy() throws IOException {
        var repeated = DOSSIERS.next();
        var last = DOSSIERS.next();

        assertAccepted(send(
                property(order(repeated), "mentor_message_id", "branch-1").put("id", "ulong:1"),
                property(order(repeated), "mentor_message_id", "branch-1").put("id", "ulong:2"),
                order(repeated),
                order(repeated),
                order(last)));

        assertThat(references(receive(ITALY, 2))).containsExactlyInAnyOrder(reference(repeated), reference(last));
        var views = hub.bean(Ledger.class).views();
        assertThat(views.submission(BRANCH, "branch-1")).isPresent();
    }

    @Test
    void handsOverNoOlderVersionAfterNewerOne() throws IOException {
        var first = DOSSIERS.next();
        var second = InventedDossiers.revised(first);
        var last = DOSSIERS.next();

        assertAccepted(send(order(second)));
        assertThat(references(receive(ITALY, 1))).containsExactly(reference(second));
        assertAccepted(send(order(first), order(last)));

        assertThat(references(receive(ITALY, 1))).containsExactly(reference(last));
    }

    @Test
    void goesOnAfterBodiesThatAreNoDocument() throws IOException {
        var last = DOSSIERS.next();

        assertAccepted(send(
                order(""),
                order("no JSON"),
                order("{\"reference\":"),
                order("[".repeat(100_000)),
                order("\u0000\u0001").put("kind", "map"),
                order("").put("kind", "sequence"),
                order("").put("kind", "none"),
                order("{}").put("type", "application/x-java-serialized-object"),
                order("x".repeat(17 << 20)),
                order(last)));

        assertThat(references(receive(ITALY, 1))).containsExactly(reference(last));
    }

    @Test
    void leavesMessagesInQueueWhilePartnerIsSuspended() throws IOException {
        var gate = hub.bean(PartnerGate.class);
        var routes = hub.bean(CamelContext.class).getRouteController();
        gate.suspend(BRANCH, "test");
        await().until(() -> routes.getRouteStatus("take-from-ma-antenne").isSuspended());
        var waiting = DOSSIERS.next();
        assertAccepted(send(order(waiting)));

        gate.resume(BRANCH);

        await().until(() -> routes.getRouteStatus("take-from-ma-antenne").isStarted());
        assertThat(references(receive(ITALY, 1))).containsExactly(reference(waiting));
    }

    @Test
    void takesMessageOnceAfterLedgerCouldNotCommitIt() throws Exception {
        var dossier = DOSSIERS.next();
        var last = DOSSIERS.next();
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + hub.data().ledger());
                var statement = connection.createStatement()) {
            statement.execute("create trigger full before insert on submission begin select raise(abort, 'full'); end");
            assertAccepted(send(order(dossier)));
            await().until(() -> failures() > 1);
            statement.execute("drop trigger full");
        }
        assertAccepted(send(order(last)));

        assertThat(references(receive(ITALY, 2))).containsExactlyInAnyOrder(reference(dossier), reference(last));
    }

    @Test
    void takesMessageOfCoreClientOnceAlthoughJmsGivesItAnotherIdEachTime() throws Exception {
        var repeated = DOSSIERS.next();
        try (var factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port());
                var core = factory.createContext(BRANCH.value(), secret(BRANCH))) {
            var queue = core.createQueue(Addresses.in(BRANCH));
            core.createProducer().send(queue, repeated.toString());
            core.createProducer().send(queue, repeated.toString());
            core.createProducer()
                    .setProperty("mentor_message_id", "core-1")
                    .send(queue, DOSSIERS.wrong().toString());
            core.createProducer().setProperty("_AMQ_DUPL_ID", "core-2").send(queue, repeated.toString());
        }
        var last = DOSSIERS.next();
        assertAccepted(send(order(last)));

        assertThat(references(receive(ITALY, 2))).containsExactlyInAnyOrder(reference(repeated), reference(last));
        var views = hub.bean(Ledger.class).views();
        assertThat(views.submission(BRANCH, "core-1")).isPresent();
        assertThat(views.submission(BRANCH, "core-2")).isPresent();
    }

    @Test
    void carriesLargeAttachmentBothWays() throws IOException {
        var dossier = DOSSIERS.next();
        var content = new byte[9 << 20];
        new Random(9).nextBytes(content);
        dossier.putArray("pieces")
                .addObject()
                .put("nom", "cv.pdf")
                .put("type", "application/pdf")
                .put("contenu", Base64.getEncoder().encodeToString(content));
        assertAccepted(send(order(dossier)));

        assertThat(receive(ITALY, 1)).singleElement().satisfies(got -> assertThat(
                        got.path("body").asText())
                .hasSizeGreaterThan(12 << 20)
                .contains(reference(dossier)));
    }

    @Test
    void exchangesWithRheaAndRefusesItOtherAddresses() throws IOException {
        var client = OtherClient.rhea("exchange.js");
        assumeTrue(client.isPresent(), "client missing: rhea");
        var rhea = client.orElseThrow();
        var dossier = DOSSIERS.next();
        var order = order(dossier).put("id", "uuid:" + UUID.randomUUID()) + "\n";

        assertAccepted(rhea.run(order + order, "send", port(), Addresses.in(BRANCH), BRANCH.value(), secret(BRANCH)));
        var got = rhea.run("", "receive", port(), Addresses.out(ITALY), ITALY.value(), secret(ITALY), "1");

        assertThat(references(got)).containsExactly(reference(dossier));
        for (var address : List.of(Addresses.in(ITALY), Addresses.out(ITALY), Addresses.out(BRANCH))) {
            assertThat(rhea.run(order, "send", port(), address, BRANCH.value(), secret(BRANCH)))
                    .singleElement()
                    .satisfies(said -> assertThat(said.has("refused")).isTrue());
        }
        assertThat(rhea.run(order, "send", port(), Addresses.in(BRANCH), BRANCH.value(), "guess"))
                .allSatisfy(said -> assertThat(said.has("refused")).isTrue());
    }

    @Test
    void answersEachMessageInItsSendersQueueUnderTheMessagesOwnId() throws IOException {
        receiveAll(BRANCH);
        var good = UUID.randomUUID().toString();
        var bad = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        send(
                order(DOSSIERS.next()).put("id", "uuid:" + good),
                order("no JSON").put("id", "uuid:" + bad),
                order(DOSSIERS.next()).put("id", "uuid:" + good),
                order(DOSSIERS.next()).put("id", other).put("replyTo", Addresses.out(ITALY)));

        var said = receive(BRANCH, 4);

        assertThat(said)
                .extracting(
                        notice -> notice.path("subject").asText(),
                        notice -> notice.path("correlation").asText(),
                        notice -> body(notice).path("result").asText())
                .containsExactlyInAnyOrder(
                        tuple("receipt", good, "accepted"),
                        tuple("rejection", bad, "rejected"),
                        tuple("rejection", good, "conflict"),
                        tuple("receipt", other, "accepted"));
        assertThat(references(receive(ITALY, 2))).allMatch(text -> text.startsWith("C26"));
    }

    @Test
    void saysWhatBecameOfSendersOwnDocumentsToWhoeverAsksByQueue() throws IOException {
        receiveAll(BRANCH);
        var dossier = DOSSIERS.next();
        send(property(order(dossier), "mentor_message_id", "asked-1"));
        assertThat(receive(BRANCH, 1))
                .extracting(notice -> notice.path("subject").asText())
                .containsExactly("receipt");
        assertThat(references(receive(ITALY, 1))).containsExactly(reference(dossier));
        var question = UUID.randomUUID().toString();

        send(order("asked-1\n" + reference(dossier) + "\nnobody's\n")
                .put("subject", "status-request")
                .put("type", "text/plain")
                .put("id", "uuid:" + question));

        var said = receive(BRANCH, 1).getFirst();
        assertThat(said.path("subject").asText()).isEqualTo("status");
        assertThat(said.path("correlation").asText()).isEqualTo(question);
        var answers = body(said).path("answers");
        assertThat(answers.at("/0/submission/state").asText()).isEqualTo("accepted");
        assertThat(answers.at("/0/submission/documents/0/deliveries/0/recipient")
                        .asText())
                .isEqualTo(ITALY.value());
        assertThat(answers.at("/1/documents/0/exchange").asText())
                .isEqualTo(answers.at("/0/submission/documents/0/exchange").asText());
        assertThat(answers.at("/2/known").asBoolean(true)).isFalse();
    }

    private static JsonNode body(JsonNode message) {
        try {
            return JSON.readTree(message.path("body").asText());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void receiveAll(PartnerId partner) throws IOException {
        OtherClient.proton("receive.py")
                .orElseThrow()
                .run("", url(), Addresses.out(partner), partner.value(), secret(partner), "1000", "2");
    }

    private static ObjectNode order(JsonNode dossier) {
        return order(dossier.toString());
    }

    private static ObjectNode order(String body) {
        return JSON.createObjectNode()
                .put("body", new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static ObjectNode property(ObjectNode order, String name, String value) {
        order.putObject("properties").put(name, value);
        return order;
    }

    private static String reference(JsonNode dossier) {
        return dossier.path("reference").asText();
    }

    private static List<String> references(List<JsonNode> messages) {
        var form = Pattern.compile("C26-QU-\\d{6}");
        return messages.stream()
                .map(message -> form.matcher(message.path("body").asText()))
                .map(found -> found.find() ? found.group() : "none")
                .toList();
    }

    private static double failures() {
        return hub.bean(MeterRegistry.class)
                .counter("mentorhub.queue.messages", "partner", BRANCH.value(), "outcome", "stays")
                .count();
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
        return "amqp://127.0.0.1:" + port();
    }

    private static String port() {
        return String.valueOf(hub.bean(HubBroker.class).embedded().orElseThrow().port());
    }
}
