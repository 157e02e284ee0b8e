package org.mentorhub.routes.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

class IntakeIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final String OWN = "/api/v1/partners/ma-anapec/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    private static final InventedDossiers dossiers = new InventedDossiers(20261124, "BM");

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.start(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void acceptsDossierWithSignedReceiptAndTellsWhatItsRecipientWillNotGet() throws Exception {
        var id = newMessageId();
        var answer = submit(id, dossiers.next());
        var body = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(body.path("decision").asText()).isEqualTo("accepted");
        assertThat(body.path("messageId").asText()).isEqualTo(id);
        assertThat(body.at("/receipt/jws").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(body.at("/receipt/says").isObject()).isTrue();
        assertThat(body.at("/documents/0/recipients"))
                .extracting(recipient -> recipient.path("recipient").asText())
                .containsExactly("it-afol", "it-comune-milano");
        assertThat(body.at("/documents/0/recipients"))
                .extracting(recipient -> recipient.path("decision").asText())
                .containsOnly("to-be-delivered");
    }

    @Test
    void givesTheSameReceiptForRepeat() throws Exception {
        var id = newMessageId();
        var dossier = dossiers.next();
        var first = submit(id, dossier);
        var second = submit(id, dossier);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(second.body()).path("decision").asText()).isEqualTo("repeated");
        assertThat(JSON.readTree(second.body()).path("receipt"))
                .isEqualTo(JSON.readTree(first.body()).path("receipt"));
    }

    @Test
    void recognisesRepeatWithoutMessageIdByItsBytes() throws Exception {
        var body = dossiers.next().toString();
        var first = post("documents", "application/json", body);
        var second = post("documents", "application/json", body);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherContentUnderTheSameMessageId() throws Exception {
        var id = newMessageId();
        submit(id, dossiers.next());
        var answer = submit(id, dossiers.next());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:mentor-hub:problem:conflict").contains(id);
    }

    @Test
    void deliversUnchangedDossierToNobody() throws Exception {
        var dossier = dossiers.next();
        submit(newMessageId(), dossier);
        var body = JSON.readTree(submit(newMessageId(), dossier).body());

        assertThat(body.at("/documents/0/decision").asText()).isEqualTo("unchanged");
    }

    @Test
    void holdsDossierWithoutConsentUntilOneComes() throws Exception {
        var dossier = dossiers.next();
        var consent = dossier.remove("consentement");
        var held = JSON.readTree(submit(newMessageId(), dossier).body());
        assertThat(held.at("/documents/0/recipients/0/decision").asText()).isEqualTo("held");
        assertThat(held.at("/documents/0/recipients/0/waitsFor").asText()).isEqualTo("consent");

        dossier.put("revision", 2).set("consentement", consent);
        var released = JSON.readTree(submit(newMessageId(), dossier).body());
        assertThat(released.at("/documents/0/recipients/0/decision").asText()).isEqualTo("to-be-delivered");
        var first = JSON.readTree(
                get("exchanges/" + held.at("/documents/0/exchange").asText()).body());
        assertThat(first.at("/deliveries/0/state").asText()).isNotEqualTo("held");
    }

    @Test
    void takesTheGoodDocumentsOfManyAndTellsWhatIsWrongWithTheOthers() throws Exception {
        var lines = dossiers.next() + "\n" + dossiers.wrong() + "\n\n" + "{\"reference\":\n" + dossiers.next();
        var answer = post("documents", "application/x-ndjson", lines);
        var documents = JSON.readTree(answer.body()).path("documents");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(documents).hasSize(4);
        assertThat(decisions(documents)).containsExactly("accepted", "rejected", "rejected", "accepted");
        assertThat(documents.at("/1/violations")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(documents.at("/2/document").asInt()).isEqualTo(4);
    }

    @Test
    void tellsEveryViolationInTheSendersLanguageAndDocument() throws Exception {
        var answer = submit(newMessageId(), dossiers.wrong());
        var problem = JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("title").asText()).isEqualTo("Documents non valides");
        assertThat(problem.path("violations")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(violation -> {
            assertThat(violation.path("code").asText()).startsWith("MH-");
            assertThat(violation.path("place").asText()).isNotBlank();
            assertThat(violation.path("expected").asText()).isNotBlank();
        });
    }

    @Test
    void takesMendedDocumentUnderTheMessageIdOfTheRejectedOne() throws Exception {
        var id = newMessageId();
        assertThat(submit(id, dossiers.wrong()).statusCode()).isEqualTo(422);
        assertThat(submit(id, dossiers.next()).statusCode()).isEqualTo(202);
    }

    @Test
    void validatesWithoutKeepingAnything() throws Exception {
        var id = newMessageId();
        var answer = postWithId(
                "documents/validate", "application/json", id, dossiers.next().toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("decision").asText()).isEqualTo("valid");
        assertThat(get("submissions/" + id).statusCode()).isEqualTo(404);
        assertThat(post(
                                "documents/validate",
                                "application/json",
                                dossiers.wrong().toString())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsSenderWhereItsSubmissionStands() throws Exception {
        var id = "batch/2026/" + newMessageId();
        var accepted = JSON.readTree(submit(id, dossiers.next()).body());
        var submission = accepted.path("submission").asText();
        var exchange = accepted.at("/documents/0/exchange").asText();

        assertThat(JSON.readTree(get("submissions/" + id).body())
                        .path("submission")
                        .asText())
                .isEqualTo(submission);
        assertThat(JSON.readTree(get("exchanges/" + exchange).body()).path("deliveries"))
                .extracting(delivery -> delivery.path("recipient").asText())
                .containsExactly("it-afol", "it-comune-milano");
        assertThat(JSON.readTree(get("receipts/" + submission).body()).path("jws"))
                .isEqualTo(accepted.at("/receipt/jws"));
        var bare = hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address(OWN + "receipts/" + submission))
                        .header("Accept", "application/jose"));
        assertThat(bare.body()).isEqualTo(accepted.at("/receipt/jws").asText());
    }

    @Test
    void findsNothingThatIsNotTheCallers() throws Exception {
        var nothing = "00000000-0000-0000-0000-000000000000";
        for (var path :
                List.of("submissions/x", "exchanges/" + nothing, "exchanges/x", "receipts/" + nothing, "nonsense")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void takesNothingWhileAnOperatorHasStoppedTheRoute() throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        var route = new ObjectName("org.apache.camel:context=mentor-hub,type=routes,name=\"intake-rest\"");
        server.invoke(route, "stop", null, null);
        var answer = submit(newMessageId(), dossiers.next());
        server.invoke(route, "start", null, null);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(submit(newMessageId(), dossiers.next()).statusCode()).isEqualTo(202);
    }

    @Test
    void tellsWhatCannotBeReadOfTheHead() throws Exception {
        assertThat(post("documents?type=passport", "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(post("documents", "application/xml", "<a/>").statusCode()).isEqualTo(415);
        assertThat(post("documents", "application/json; charset=windows-1252", "{}")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("documents", "application/json", "").statusCode()).isEqualTo(400);
        assertThat(postWithId("documents", "application/json", "a b", "{}").statusCode())
                .isEqualTo(400);
        assertThat(hub.sendAs(ANAPEC, HttpRequest.newBuilder(hub.address(OWN + "documents")))
                        .statusCode())
                .isEqualTo(405);
    }

    private static List<String> decisions(JsonNode documents) {
        return documents.findValuesAsText("decision").stream()
                .filter(word -> word.equals("accepted") || word.equals("rejected"))
                .toList();
    }

    static String newMessageId() {
        return "anapec-" + MESSAGES.incrementAndGet();
    }

    private static HttpResponse<String> submit(String id, ObjectNode dossier) throws IOException, InterruptedException {
        return postWithId("documents", "application/json", id, dossier.toString());
    }

    private static HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address(OWN + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> postWithId(String path, String type, String id, String body)
            throws IOException, InterruptedException {
        return hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address(OWN + path))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return hub.sendAs(ANAPEC, HttpRequest.newBuilder(hub.address(OWN + path)));
    }
}
