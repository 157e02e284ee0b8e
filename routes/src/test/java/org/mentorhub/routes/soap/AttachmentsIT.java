package org.mentorhub.routes.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** A scan of ten megabytes travels whole, with digest and media type: by REST, by SOAP in base64, by SOAP as an attachment (MTOM). */
class AttachmentsIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final PartnerId PROVA = new PartnerId("it-prova");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEN_MEGABYTES = 10 << 20;

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SoapCaller anapec;
    static SoapCaller prova;

    private static final InventedDossiers dossiers = new InventedDossiers(20261127, "BM");

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(TestPartners.in(folder), folder);
        anapec = new SoapCaller(hub, "ma-anapec");
        prova = new SoapCaller(hub, "it-prova");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void travelsByRestBothWays() throws Exception {
        var scan = scan(1);
        var sent = hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", SoapIT.newId())
                        .POST(BodyPublishers.ofByteArray(with(scan))));
        assertThat(sent.statusCode()).as(start(sent.body())).isEqualTo(202);

        var taken = hub.sendAs(
                PROVA,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/it-prova/deliveries/take"))
                        .POST(BodyPublishers.noBody()));
        var delivery = JSON.readTree(taken.body()).path("deliveries").path(0);
        arrivedWhole(scan, delivery.path("document"));
        acknowledge(delivery.path("delivery").asText());
    }

    @Test
    void travelsBySoapInBase64BothWays() throws Exception {
        var scan = scan(2);
        var sent = anapec.submitBytes(SoapIT.newId(), "", new String(with(scan), UTF_8));
        assertThat(sent.first("decision")).as(start(sent.http().body())).isEqualTo("accepted");
        collected(scan);
    }

    @Test
    void travelsBySoapAsAttachment() throws Exception {
        var scan = scan(3);
        var envelope = SoapCaller.envelope(
                anapec.security(SoapCaller.nonce(), anapec.now()) + SoapCaller.messageId(SoapIT.newId()),
                "<h:submit><h:document mediaType='application/json'><h:bytes><x:Include"
                        + " xmlns:x='http://www.w3.org/2004/08/xop/include'"
                        + " href='cid:dossier'/></h:bytes></h:document></h:submit>");
        var body = HostileSoapIT.part("root", "text/xml", envelope)
                + HostileSoapIT.part("dossier", "application/octet-stream", new String(with(scan), UTF_8))
                + "--b--\r\n";
        var sent = anapec.send(
                "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\";"
                        + " boundary=b",
                body.getBytes(UTF_8));
        assertThat(sent.first("decision")).as(start(sent.http().body())).isEqualTo("accepted");
        collected(scan);
    }

    @Test
    void travelsBySoap12AsAttachment() throws Exception {
        var scan = scan(4);
        var envelope = SoapCaller.envelope(
                        anapec.security(SoapCaller.nonce(), anapec.now()) + SoapCaller.messageId(SoapIT.newId()),
                        "<h:submit><h:document mediaType='application/json'><h:bytes><x:Include"
                                + " xmlns:x='http://www.w3.org/2004/08/xop/include'"
                                + " href='cid:dossier'/></h:bytes></h:document></h:submit>")
                .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
        var body = HostileSoapIT.part(
                        "root", "application/xop+xml; charset=UTF-8; type=\"application/soap+xml\"", envelope)
                + HostileSoapIT.part("dossier", "application/octet-stream", new String(with(scan), UTF_8))
                + "--b--\r\n";
        var sent = anapec.send(
                "multipart/related; type=\"application/xop+xml\"; start=\"<root>\";"
                        + " start-info=\"application/soap+xml\"; action=\"urn:mentor-hub:soap:1:submit\"; boundary=b",
                body.getBytes(UTF_8));
        assertThat(sent.first("decision")).as(start(sent.http().body())).isEqualTo("accepted");
        collected(scan);
    }

    @Test
    void refusesOneByteMore() throws Exception {
        var more = new byte[TEN_MEGABYTES + 1];
        var sent = anapec.submitBytes(SoapIT.newId(), "", new String(with(more), UTF_8));

        assertThat(sent.problem()).isEqualTo("invalid-documents");
        assertThat(sent.all("code")).hasSize(1);
        assertThat(sent.http().body()).hasSizeLessThan(5_000);
    }

    private static void collected(byte[] scan) throws Exception {
        var taken = prova.call(SoapIT.newId(), "<h:collect max='1'/>");
        arrivedWhole(scan, JSON.readTree(Base64.getDecoder().decode(taken.first("bytes"))));
        acknowledge(taken.all("delivery").get(1));
    }

    private static void acknowledge(String delivery) throws Exception {
        var said = prova.call(
                SoapIT.newId(),
                "<h:acknowledge><h:delivery>" + delivery + "</h:delivery><h:word>accepted</h:word></h:acknowledge>");
        assertThat(said.first("result")).as(said.http().body()).isEqualTo("taken");
    }

    private static void arrivedWhole(byte[] scan, JsonNode document) throws Exception {
        var attachment = document.path("envelope").path("attachments").path(0);
        assertThat(attachment.path("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(attachment.path("size").asInt()).isEqualTo(scan.length);
        assertThat(attachment.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(scan)));
        assertThat(Base64.getDecoder().decode(attachment.path("content").asText()))
                .isEqualTo(scan);
    }

    private static byte[] scan(long seed) {
        var bytes = new byte[TEN_MEGABYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] with(byte[] scan) throws Exception {
        ObjectNode dossier = dossiers.next();
        dossier.putArray("pieces")
                .addObject()
                .put("nom", "scan.pdf")
                .put("type", "application/pdf")
                .put("contenu", Base64.getEncoder().encodeToString(scan));
        return JSON.writeValueAsBytes(dossier);
    }

    private static String start(String body) {
        return body.substring(0, Math.min(2_000, body.length()));
    }
}
