package org.mentorhub.routes.demo.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mentorhub.schemas.DocumentType.PLACEMENT_REPORT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.sftp.SshKeys;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.AnapecService;
import org.mentorhub.routes.demo.AplIdentity;
import org.mentorhub.routes.demo.AplSimulator;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.routes.demo.BmkSimulator;
import org.mentorhub.routes.demo.EntraideSimulator;
import org.mentorhub.routes.demo.HubBySoap;
import org.mentorhub.routes.demo.SelfSigned;
import org.mentorhub.routes.demo.Simulator;
import org.mentorhub.routes.demo.SureSimulator;
import org.mentorhub.routes.demo.TorinoSimulator;
import org.mentorhub.routes.demo.TunisSimulator;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.queue.HubBroker;
import org.mentorhub.routes.security.TlsPort;
import org.mentorhub.routes.sftp.schedule.Direction;
import org.mentorhub.routes.sftp.schedule.Schedules;
import org.mentorhub.routes.sftp.server.UploadServer;
import org.mentorhub.schemas.PartnerId;

/** A whole hub on the configuration that is shipped, and partners that come to its own broker and SFTP server with their own clients. */
class VisitorsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate AGREED_ON = LocalDate.of(2026, 1, 10);
    private static final KeyPair KEY = SshKeys.generate();
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final String PIEDMONTS_DOCUMENTS = "/api/v1/partners/it-agenzia-piemonte-lavoro/documents";
    private static final String SIGNATURE = "urn:mentor-hub:problem:signature";
    private static final Person MOROCCAN = new Moroccans(7).next();
    private static final Person TUNISIAN = new Tunisians(7).next();

    @TempDir
    private static Path folder;

    private static HubUnderTest hub;
    private static AplIdentity piedmont;
    private static EntraideSimulator entraide;
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    @BeforeAll
    static void start() throws IOException {
        var workspace = Workspace.create(folder, Path.of("..", "config"));
        workspace.change("tn-tunis", VisitorsIT::comesByKey);
        workspace.change("ma-sure", VisitorsIT::comesByKey);
        var certificate = SelfSigned.in(folder, "mentor-hub");
        workspace.showCertificate(certificate, 0);
        piedmont = AplIdentity.in(folder, certificate.pin());
        workspace.putSecret(Cast.PIEDMONT + ".pem", piedmont.certificates());
        workspace.putSecret(Cast.PIEDMONT + ".jwks", piedmont.keys());
        startServices(workspace);
        hub = HubUnderTest.startOn(workspace.config(), folder);
    }

    /** ANAPEC and Entraide Nationale, which the hub calls. */
    private static void startServices(Workspace workspace) throws IOException {
        workspace.putSecret("ma-anapec.hub-secret", "anapec-s3cret");
        workspace.putSecret("ma-entraide-nationale.password", "entraide-s3cret");
        var anapec = opened(new AnapecService("mentor-hub", "anapec-s3cret"));
        entraide = opened(new EntraideSimulator(folder.resolve("entraide"), "mentor-hub", "entraide-s3cret"));
        workspace.change("ma-anapec", file -> {
            var rest = (ObjectNode) file.path("out").path("rest");
            rest.put("address", anapec.reports().toString());
            ((ObjectNode) rest.path("token")).put("address", anapec.tokens().toString());
        });
        workspace.change(
                "ma-entraide-nationale", file -> ((ObjectNode) file.path("out").path("soap"))
                        .put("address", entraide.address().toString()));
    }

    private static void comesByKey(ObjectNode partner) {
        var uploads = (ObjectNode) partner.path("in").path("uploads");
        uploads.putArray("keys").add(SshKeys.publicKeyLine(KEY.getPublic()));
        uploads.path("files").forEach(rule -> ((ObjectNode) rule).put("stable-for", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        while (!OPEN.isEmpty()) {
            OPEN.pop().close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void tunisPutsDossiersAndFindsReportsOfItsOwnPeople() throws Exception {
        var tunis = opened(new TunisSimulator(hub.bean(UploadServer.class).port(), KEY));
        var file = new TunisFile(LocalDate.of(2026, 1, 15), 17)
                .add(TUNISIAN, "TUN-26-00031", AGREED_ON)
                .add(new Tunisians(8).next(), "TUN-26-00032", AGREED_ON);
        tunis.send(file.name(), file.content());

        var receipt = receipt(tunis);
        assertThat(owed(receipt, "TUN-26-00031")).containsExactlyInAnyOrder(Cast.MILAN, Cast.AFOL);
        assertThat(owed(receipt, "TUN-26-00032")).containsExactlyInAnyOrder(Cast.MILAN, Cast.AFOL);

        milanReports(TUNISIAN, "R-901");
        drop(Cast.TUNIS);

        await().atMost(PATIENCE).until(() -> tunis.arrivals().has(PLACEMENT_REPORT, "R-901", 1));
    }

    @Test
    void theRegionSendsALotByStompAndGetsReportsInItsCharset() throws Exception {
        var bmk = opened(new BmkSimulator(broker(), queueSecret(Cast.BENI_MELLAL)));
        bmk.send("41", new BmkLot().add(MOROCCAN, "BMK-2026-0044", AGREED_ON).content());

        assertThat(owed(receipt(bmk), "BMK-2026-0044")).containsExactlyInAnyOrder(Cast.MILAN, Cast.AFOL, Cast.HOMERE);

        milanReports(MOROCCAN, "R-902");

        await().atMost(PATIENCE).until(() -> bmk.arrivals().has(PLACEMENT_REPORT, "R-902", 1));
        var row = bmk.arrivals()
                .content(new Arrived(PLACEMENT_REPORT, "R-902", 1))
                .orElseThrow();
        assertThat(new String(row, BmkSimulator.ARABIC)).startsWith("T;R-902;بداية;" + MOROCCAN.card() + ";");
    }

    @Test
    void theReintegrationDeskPutsReturnsAndFindsReportsAndCertificates() throws Exception {
        var sure = opened(new SureSimulator(hub.bean(UploadServer.class).port(), KEY));
        var file =
                new SureFile(LocalDate.of(2026, 10, 1)).add(MOROCCAN, "S-901", "TIR-0001299", LocalDate.of(2026, 3, 2));
        sure.send(file.name(), file.content());

        assertThat(owed(receipt(sure), "S-901")).contains(Cast.MILAN, Cast.ANAPEC);

        milanReports(MOROCCAN, "R-903");
        drop(Cast.SURE);

        await().atMost(PATIENCE).until(() -> sure.arrivals().has(PLACEMENT_REPORT, "R-903", 1));
    }

    @Test
    void turinSendsTextsAndGetsTheReturnsOfItsPeople() throws Exception {
        var torino = opened(new TorinoSimulator(broker(), queueSecret(Cast.TURIN)));
        var placement = new TorinoReport(MOROCCAN, "TO-P-1", LocalDate.of(2026, 3, 2));
        torino.send("to-1", placement.start("TO-901"));
        torino.send("to-1", placement.start("TO-901"));

        assertThat(owed(receipt(torino), "TO-901")).contains(Cast.ANAPEC, Cast.BENI_MELLAL, Cast.SURE);

        var sure = opened(new SureSimulator(hub.bean(UploadServer.class).port(), KEY));
        var file = new SureFile(LocalDate.of(2026, 10, 2)).add(MOROCCAN, "S-902", "TO-P-1", LocalDate.of(2026, 3, 2));
        sure.send(file.name(), file.content());

        await().atMost(PATIENCE).until(() -> torino.arrivals().has(PLACEMENT_REPORT, "S-902", 1));
    }

    @Test
    void entraideIsToldTheWordOfARecipientOnWhatItSent() throws Exception {
        var password = Files.readString(hub.data().secret("ma-entraide-nationale.hub-password"))
                .strip();
        var sender = opened(new HubBySoap(hub.address(""), "ma-entraide-nationale", password, Clock.systemUTC()));

        sender.send("entraide-901", EntraideDocuments.report(MOROCCAN, "EN-901", "TIR-0001299", BEGAN));

        await().atMost(PATIENCE).until(() -> !entraide.words().isEmpty());
        assertThat(entraide.words().getFirst())
                .contains("entraide-901</", "EN-901</", "ma-anapec</", "PRIS</")
                .doesNotContain("REFUSE");
    }

    @Test
    void piedmontComesByItsCertificateAndBothSidesSign() throws Exception {
        var secret = Files.readString(hub.data().clientSecret(Cast.PIEDMONT)).strip();
        var apl = opened(new AplSimulator(certified(""), secret, piedmont, Clock.systemUTC()));

        var reply = apl.send("apl-901", AplReport.interim(TUNISIAN, "APL-901", "TIR-0002901", BEGAN));

        assertThat(reply.isTaken()).as(reply.body().toString()).isTrue();
    }

    @Test
    void piedmontIsNotTakenForItselfByATokenAlone() throws Exception {
        var answer = hub.sendAs(Cast.PIEDMONT, report(hub.address(PIEDMONTS_DOCUMENTS), new byte[0]));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:mentor-hub:problem:client-certificate", "certificato");
    }

    @Test
    void piedmontsBodiesAreTakenOnceAndAsTheyWereSigned() throws Exception {
        var proof = piedmont.proof(Clock.systemUTC());
        byte[] content = AplReport.interim(TUNISIAN, "APL-902", "TIR-0002902", BEGAN);
        var signed = proof.signer().orElseThrow().headers(content, "application/json");
        try (var client = proof.on(HttpClient.newBuilder()).build()) {
            var other = new String(content, StandardCharsets.UTF_8)
                    .replace("PT151H45M", "PT159H45M")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(sent(client, other, signed)).contains(SIGNATURE, "Digest", "SHA-256=");
            assertThat(sent(client, content, signed)).contains(SIGNATURE, "jti");
            assertThat(sent(client, content, Map.of())).contains(SIGNATURE, "Digest –");

            var again = proof.signer().orElseThrow().headers(content, "application/json");
            assertThat(sent(client, content, again)).contains("\"accepted\"");
        }
    }

    private static String sent(HttpClient client, byte[] content, Map<String, String> headers) throws Exception {
        var call = report(certified(PIEDMONTS_DOCUMENTS), content);
        headers.forEach(call::header);
        return client.send(call.build(), BodyHandlers.ofString()).body();
    }

    private static HttpRequest.Builder report(URI address, byte[] content) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(content));
    }

    private static URI certified(String path) {
        return URI.create("https://127.0.0.1:" + hub.bean(TlsPort.class).number() + path);
    }

    private static int broker() {
        return hub.bean(HubBroker.class).embedded().orElseThrow().port();
    }

    private static String queueSecret(PartnerId partner) throws IOException {
        return Files.readString(hub.data().queueSecret(partner)).strip();
    }

    private static void milanReports(Person person, String number) throws IOException {
        var password = Files.readString(hub.data().secret("it-comune-milano.hub-password"))
                .strip();
        var milan = opened(new HubBySoap(hub.address(""), "it-comune-milano", password, Clock.systemUTC()));
        var report = new MilanReport(person, "TIR-0001299", LocalDate.of(2026, 3, 2)).start(number);
        assertThat(milan.send("visitors-" + number, report).isTaken()).isTrue();
    }

    private static void drop(PartnerId partner) throws Exception {
        hub.bean(Schedules.class)
                .find(partner, Direction.DROP)
                .orElseThrow()
                .runNow()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The first receipt that the hub has given the partner. */
    private static JsonNode receipt(Simulator partner) {
        return await().atMost(PATIENCE)
                .until(
                        () -> partner.notices().stream()
                                .map(VisitorsIT::json)
                                .filter(notice -> notice.path("kind").asText().equals("receipt"))
                                .toList(),
                        receipts -> !receipts.isEmpty())
                .getFirst();
    }

    private static List<PartnerId> owed(JsonNode receipt, String documentId) throws IOException {
        var receipts = new Receipts();
        receipts.take(receipt.path("jws").asText());
        return receipts.owed().stream()
                .filter(owed -> owed.documentId().equals(documentId))
                .map(Receipts.Owed::recipient)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    private static <T extends AutoCloseable> T opened(T part) {
        OPEN.push(part);
        return part;
    }
}
