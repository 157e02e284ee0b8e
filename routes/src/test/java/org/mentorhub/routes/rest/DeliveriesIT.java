package org.mentorhub.routes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.schemas.PartnerId;

class DeliveriesIT {
    private static final PartnerId ANAPEC = new PartnerId("ma-anapec");
    private static final PartnerId PROVA = new PartnerId("it-prova");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    private static final InventedDossiers dossiers = new InventedDossiers(20261126, "BM");

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(TestPartners.in(folder), folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void emptyTheMailbox() throws Exception {
        take(100);
        for (JsonNode left : look("").path("deliveries")) {
            say(left.path("delivery").asText(), "{\"word\":\"accepted\"}");
        }
    }

    @Test
    void givesWhatWaitsToOneReaderAtATimeUntilItHasTheWord() throws Exception {
        var exchange = submit(dossiers.next());
        var taken = take(10);
        var delivery = taken.path(0).path("delivery").asText();

        assertThat(taken).hasSize(1);
        assertThat(taken.at("/0/exchange").asText()).isEqualTo(exchange);
        assertThat(taken.at("/0/document/envelope/sender").asText()).isEqualTo("ma-anapec");
        assertThat(take(10)).isEmpty();
        assertThat(say(delivery, "{\"word\":\"accepted\"}").body()).contains("\"taken\"");
        assertThat(say(delivery, "{\"word\":\"accepted\"}").body()).contains("\"repeated\"");
        assertThat(say(delivery, "{\"word\":\"refused\"}").statusCode()).isEqualTo(409);
        assertThat(stateOf(exchange)).isEqualTo("acknowledged");
    }

    @Test
    void learnsUnderWhichIdsTheRecipientHasFiledIt() throws Exception {
        var exchange = submit(dossiers.next());
        var delivery = take(10).at("/0/delivery").asText();
        var filed = "{\"word\":\"accepted\",\"ownIds\":{\"document\":\"PR-2026/7\",\"person\":\"77\"}}";

        assertThat(say(delivery, filed.replace("77", "7 7")).statusCode()).isEqualTo(400);
        assertThat(say(delivery, filed.replace("person", "dog")).statusCode()).isEqualTo(400);
        assertThat(say(delivery, filed).statusCode()).isEqualTo(200);
        var identities = hub.bean(Ledger.class).identities();
        assertThat(identities.known(PROVA, "PR-2026/7"))
                .extracting(
                        known -> known.of(),
                        known -> known.documents().getFirst().value())
                .containsExactly(tuple(OwnId.Of.DOCUMENT, exchange));
        assertThat(identities.ownIds(new ExchangeId(exchange), PROVA, List.of()).person())
                .contains("77");
    }

    @Test
    void comparesWhatThePartnerHoldsByDigestsAndThenOneByOne() throws Exception {
        submit(dossiers.next());
        var delivery = take(10).at("/0/delivery").asText();
        say(delivery, "{\"word\":\"accepted\"}");
        var bucket = delivery.substring(0, 2);
        var holdings = ask("holdings", HttpRequest.newBuilder());

        assertThat(holdings.at("/buckets/" + bucket + "/digest").asText()).hasSize(64);
        assertThat(holdings.path("count").asInt()).isPositive();
        assertThat(compared(bucket, "{\"held\":[]}").findValuesAsText("delivery"))
                .contains(delivery);
        var held = "{\"held\":[{\"delivery\":\"" + delivery + "\"}]}";
        assertThat(compared(bucket, held).findValuesAsText("delivery")).doesNotContain(delivery);
        assertThat(compared(bucket, held.replace("\"}", "\",\"sha256\":\"" + "0".repeat(64) + "\"}"))
                        .findValuesAsText("todo"))
                .contains("deliver-again");
        assertThat(compared("zz", held).path("status").asInt()).isEqualTo(404);
        assertThat(compared(bucket, "{}").path("status").asInt()).isEqualTo(400);
    }

    private static JsonNode compared(String bucket, String held) throws Exception {
        return ask(
                "holdings/" + bucket,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(held)));
    }

    private static JsonNode ask(String path, HttpRequest.Builder request) throws Exception {
        return JSON.readTree(hub.sendAs(PROVA, request.uri(hub.address("/api/v1/partners/it-prova/" + path)))
                .body());
    }

    @Test
    void tellsTheSenderWhyItWasRefused() throws Exception {
        var exchange = submit(dossiers.next());
        var delivery = take(10).at("/0/delivery").asText();
        var said = say(
                delivery, "{\"word\":\"refused\",\"reasons\":[{\"code\":\"P-7\",\"text\":\"Periodo già coperto\"}]}");
        var notices = hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/notices/take"))
                        .POST(BodyPublishers.noBody()));

        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(stateOf(exchange)).isEqualTo("refused");
        assertThat(notices.body()).contains(exchange, "P-7", "Periodo già coperto");
    }

    @Test
    void renewsTheLeaseOfWhoHasItAndOfNobodyElse() throws Exception {
        submit(dossiers.next());
        var taken = take(10).path(0);
        var path = taken.path("delivery").asText() + "/renew";
        var renewed = post(path, "{\"lease\":\"" + taken.path("lease").asText() + "\"}");

        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(JSON.readTree(renewed.body()).path("leasedUntil").asText())
                .isGreaterThanOrEqualTo(taken.path("leasedUntil").asText());
        assertThat(post(path, "{\"lease\":\"1\"}").statusCode()).isEqualTo(409);
        assertThat(post(path, "{\"lease\":null}").statusCode()).isEqualTo(409);
        assertThat(post(path, "[").statusCode()).isEqualTo(400);
    }

    @Test
    void looksPageByPageWithoutTaking() throws Exception {
        for (int i = 0; i < 3; i++) {
            submit(dossiers.next());
        }
        var first = look("?max=2");
        var second = look("?max=2&after=" + first.path("next").asText());

        assertThat(first.path("deliveries")).hasSize(2);
        assertThat(second.path("deliveries")).hasSize(1);
        assertThat(first.at("/deliveries/0/type").asText()).isEqualTo("candidate-dossier");
        assertThat(take(10)).hasSize(3);
        assertThat(look("").at("/deliveries/0/leasedUntil").asText()).isNotEmpty();
    }

    @Test
    void offersOnlyTheNewestVersionAndSupersedesTheOthers() throws Exception {
        var dossier = dossiers.next();
        var old = submit(dossier);
        var revised = submit(InventedDossiers.revised(dossier));
        var taken = take(10);

        assertThat(taken).hasSize(1);
        assertThat(taken.at("/0/exchange").asText()).isEqualTo(revised);
        say(taken.at("/0/delivery").asText(), "{\"word\":\"accepted\"}");
        assertThat(stateOf(old)).isEqualTo("superseded");
    }

    @Test
    void keepsNewerVersionBackWhileTheOlderIsLeased() throws Exception {
        var dossier = dossiers.next();
        submit(dossier);
        var older = take(10).at("/0/delivery").asText();
        var revised = submit(InventedDossiers.revised(dossier));

        assertThat(take(10)).isEmpty();
        say(older, "{\"word\":\"accepted\"}");
        assertThat(take(10).at("/0/exchange").asText()).isEqualTo(revised);
    }

    @Test
    void offersNothingWhileSuspendedAndNothingOfOthers() throws Exception {
        submit(dossiers.next());
        hub.bean(PartnerGate.class).suspend(PROVA, "test");
        var shut = post("take", "");
        hub.bean(PartnerGate.class).resume(PROVA);

        assertThat(shut.statusCode()).isEqualTo(503);
        assertThat(shut.headers().firstValue("Retry-After")).isPresent();
        var none = hub.sendAs(ANAPEC, HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/deliveries")));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(say(UUID.randomUUID().toString(), "{\"word\":\"accepted\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatAWordLooksLike() throws Exception {
        submit(dossiers.next());
        var delivery = take(10).at("/0/delivery").asText();
        for (var body : new String[] {"", "{}", "{\"word\":\"maybe\"}", "{\"word\":\"accepted\",\"x\":1}", "null"}) {
            var answer = say(delivery, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static String submit(ObjectNode dossier) throws Exception {
        var answer = hub.sendAs(
                ANAPEC,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(dossier.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).at("/documents/0/exchange").asText();
    }

    private static JsonNode take(int max) throws Exception {
        return JSON.readTree(post("take?max=" + max, "").body()).path("deliveries");
    }

    private static JsonNode look(String query) throws Exception {
        return JSON.readTree(
                hub.sendAs(PROVA, HttpRequest.newBuilder(hub.address("/api/v1/partners/it-prova/deliveries" + query)))
                        .body());
    }

    private static HttpResponse<String> say(String delivery, String word) throws Exception {
        return post(delivery + "/acknowledge", word);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return hub.sendAs(
                PROVA,
                HttpRequest.newBuilder(hub.address("/api/v1/partners/it-prova/deliveries/" + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String stateOf(String exchange) throws Exception {
        var status = JSON.readTree(hub.sendAs(
                        ANAPEC, HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/exchanges/" + exchange)))
                .body());
        for (JsonNode delivery : status.path("deliveries")) {
            if (delivery.path("recipient").asText().equals("it-prova")) {
                return delivery.path("state").asText();
            }
        }
        return "";
    }
}
