package org.mentorhub.routes.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** Files beside a document: in by a call of several parts; out beside it, within it, or told as lost, as each recipient takes them. */
class BesideIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    /** Takes files beside documents. */
    private static final PartnerId PROVA = new PartnerId("it-prova");
    /** Takes them within documents only. */
    private static final PartnerId MODELLO = new PartnerId("it-modello");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InventedDossiers DOSSIERS = new InventedDossiers(20261128, "BX");
    private static final String DOCUMENTS = "/api/v1/partners/ma-anapec/documents";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        var config = TestPartners.in(folder);
        TestPartners.change(
                config, "it-prova", prova -> ((ObjectNode) prova.at("/out/mailbox")).put("attachments", "beside"));
        TestPartners.change(config, "it-modello", modello -> modello.putArray("subscribes")
                .addObject()
                .put("document", "candidate-dossier")
                .put("programme", "MENTOR2")
                .putArray("from")
                .add("ma-anapec"));
        hub = HubUnderTest.startOn(config, folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void goesBesideToOneRecipientAndWithinToAnother() throws Exception {
        var scan = bytes(1, MEGABYTE);
        var sent = send(parts(dossier("cid:scan"), "scan", scan));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);

        var beside = take(PROVA);
        assertThat(beside.at("/document/envelope/attachments/0/href").asText()).isEqualTo("cid:scan");
        var part = beside.at("/attachments/0");
        assertThat(part.path("contentId").asText()).isEqualTo("scan");
        assertThat(part.path("size").asInt()).isEqualTo(MEGABYTE);
        assertThat(fetch(PROVA, beside, part.path("sha256").asText())).isEqualTo(scan);
        acknowledge(PROVA, beside);

        var within = take(MODELLO);
        var xml = new String(Base64.getDecoder().decode(within.path("content").asText()), UTF_8);
        assertThat(xml).contains(Base64.getEncoder().encodeToString(scan));
        assertThat(within.has("attachments")).isFalse();
        acknowledge(MODELLO, within);
    }

    @Test
    void travelsWholeAtTwentyFourMegabytesAndTellsWhoCannotTakeIt() throws Exception {
        var scan = bytes(2, 24 * MEGABYTE);
        var sent = send(parts(dossier("cid:scan"), "scan", scan));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        assertThat(sent.body()).contains("trop grand pour être dans le document");

        var beside = take(PROVA);
        assertThat(fetch(PROVA, beside, sha256(scan))).isEqualTo(scan);
        var address = attachment(PROVA, beside, sha256(scan));
        acknowledge(PROVA, beside);
        assertThat(hub.sendAs(PROVA, HttpRequest.newBuilder(hub.address(address)))
                        .statusCode())
                .isEqualTo(404);

        var within = take(MODELLO);
        assertThat(new String(Base64.getDecoder().decode(within.path("content").asText()), UTF_8))
                .doesNotContain("cid:");
        acknowledge(MODELLO, within);
    }

    @Test
    void knowsRepeatAndKeepsTheFileOnce() throws Exception {
        var body = parts(dossier("cid:scan"), "scan", bytes(3, MEGABYTE));
        var id = UUID.randomUUID().toString();
        int before = files();
        assertThat(send(id, body).statusCode()).isEqualTo(202);
        assertThat(send(id, body).statusCode()).isEqualTo(200);
        assertThat(files()).isEqualTo(before + 1);
        assertThat(send(id, parts(dossier("cid:scan"), "scan", bytes(4, MEGABYTE)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(files()).isEqualTo(before + 1);
        acknowledge(PROVA, take(PROVA));
        acknowledge(MODELLO, take(MODELLO));
    }

    @Test
    void refusesDocumentThatNamesWhatDidNotCome() throws Exception {
        var sent = send(parts(dossier("cid:scan"), "another", bytes(5, MEGABYTE)));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("MH-ATTACHMENT-BESIDE").contains("/pieces/0");
        assertThat(send(parts(dossier(null), "scan", bytes(5, 1))).body()).contains("MH-ATTACHMENT-UNNAMED");
    }

    @Test
    void refusesTenThousandPartsCheaply() throws Exception {
        int before = files();
        List<InputStream> body = new ArrayList<>();
        body.add(document(dossier("cid:p1")));
        for (int i = 1; i <= 10_000; i++) {
            body.add(part("p" + i, new byte[10]));
        }
        var sent = send(new SequenceInputStream(Collections.enumeration(body)));
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(sent.body()).contains("urn:mentor-hub:problem:too-many-parts");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesPartOfMoreThanHundredMegabytes() throws Exception {
        int before = files();
        var sent = send(parts(dossier("cid:scan"), "scan", new byte[100 * MEGABYTE + 1]));
        assertThat(sent.statusCode()).isEqualTo(413);
        assertThat(sent.body()).contains("urn:mentor-hub:problem:too-large");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesHeaderWithoutEndAndPartWithoutName() throws Exception {
        assertThat(send(parts(dossier("cid:scan"), "x".repeat(5_000), new byte[1]))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(parts(dossier("cid:scan"), "no such id", new byte[1])).statusCode())
                .isEqualTo(400);
        assertThat(send(new ByteArrayInputStream("--b\r\n".repeat(20_000).getBytes(UTF_8)))
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> send(InputStream body) throws Exception {
        return send(UUID.randomUUID().toString(), body.readAllBytes());
    }

    private static HttpResponse<String> send(byte[] body) throws Exception {
        return send(UUID.randomUUID().toString(), body);
    }

    private static HttpResponse<String> send(String id, byte[] body) throws Exception {
        return hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address(DOCUMENTS))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] parts(byte[] document, String name, byte[] content) throws Exception {
        return new SequenceInputStream(Collections.enumeration(List.of(
                        document(document),
                        part(name, content),
                        new ByteArrayInputStream("--b--\r\n".getBytes(UTF_8)))))
                .readAllBytes();
    }

    private static InputStream document(byte[] document) {
        return partOf("Content-Disposition: form-data; name=\"document\"\r\nContent-Type: application/json", document);
    }

    private static InputStream part(String name, byte[] content) {
        return partOf("Content-Disposition: form-data; filename=\"a.pdf\"; name=\"" + name + "\"", content);
    }

    private static InputStream partOf(String headers, byte[] content) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(("--b\r\n" + headers + "\r\n\r\n").getBytes(UTF_8)),
                new ByteArrayInputStream(content),
                new ByteArrayInputStream("\r\n".getBytes(UTF_8)))));
    }

    private static byte[] dossier(@Nullable String content) throws Exception {
        ObjectNode dossier = DOSSIERS.next();
        if (content != null) {
            dossier.putArray("pieces")
                    .addObject()
                    .put("nom", "scan.pdf")
                    .put("type", "application/pdf")
                    .put("contenu", content);
        }
        return JSON.writeValueAsBytes(dossier);
    }

    private static JsonNode take(PartnerId partner) throws Exception {
        var taken = hub.sendAs(
                partner,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/" + partner + "/deliveries/take?max=1"))
                        .POST(BodyPublishers.noBody()));
        return JSON.readTree(taken.body()).path("deliveries").path(0);
    }

    private static String attachment(PartnerId partner, JsonNode delivery, String sha256) {
        return "/api/v1/partners/" + partner + "/deliveries/"
                + delivery.path("delivery").asText() + "/attachments/" + sha256;
    }

    private static byte[] fetch(PartnerId partner, JsonNode delivery, String sha256) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hub.address(attachment(partner, delivery, sha256)))
                                .header("Authorization", "Bearer " + hub.token(partner))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void acknowledge(PartnerId partner, JsonNode delivery) throws Exception {
        var said = hub.sendAs(
                partner,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/" + partner + "/deliveries/"
                                + delivery.path("delivery").asText() + "/acknowledge"))
                        .POST(BodyPublishers.ofString("{\"word\":\"accepted\"}")));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    private static int files() {
        return hub.data().payload().toFile().list().length;
    }

    private static byte[] bytes(long seed, int size) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
