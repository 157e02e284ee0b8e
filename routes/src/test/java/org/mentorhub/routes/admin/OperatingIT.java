package org.mentorhub.routes.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.management.JMX;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.schemas.PartnerId;

/** A whole hub as its operator sees it: by a JMX client over the wire, and on the management port. */
class OperatingIT {
    private static final String NO_DELIVERY = "00000000-0000-4000-8000-000000000000";

    @TempDir
    static Path folder;

    private static HubUnderTest hub;
    private static JMXConnectorServer jmxServer;
    private static JMXConnector jmxClient;
    private static MBeanServerConnection mbeans;

    @BeforeAll
    static void startHub() throws Exception {
        hub = HubUnderTest.start(folder);
        jmxServer = JMXConnectorServerFactory.newJMXConnectorServer(
                new JMXServiceURL("rmi", null, 0), null, ManagementFactory.getPlatformMBeanServer());
        jmxServer.start();
        jmxClient = JMXConnectorFactory.connect(jmxServer.getAddress());
        mbeans = jmxClient.getMBeanServerConnection();
    }

    @AfterAll
    static void stopHub() throws Exception {
        jmxClient.close();
        jmxServer.stop();
        hub.close();
    }

    @Test
    void describesEveryAttributeOperationAndParameter() throws Exception {
        var names = mbeans.queryNames(new ObjectName("org.mentorhub:*"), null);
        assertThat(names)
                .extracting(ObjectName::getCanonicalName)
                .contains(
                        "org.mentorhub:type=DeadLetters",
                        "org.mentorhub:type=Identities",
                        "org.mentorhub:type=Ledger",
                        "org.mentorhub:name=it-comune-milano,type=Partner",
                        "org.mentorhub:name=ma-anapec,type=Partner");
        for (ObjectName name : names) {
            var info = mbeans.getMBeanInfo(name);
            Stream<MBeanFeatureInfo> operations = Stream.of(info.getOperations());
            Stream<MBeanFeatureInfo> parameters =
                    Stream.of(info.getOperations()).flatMap(operation -> Stream.of(operation.getSignature()));
            assertThat(Stream.of(Stream.of(info.getAttributes()), operations, parameters)
                            .flatMap(features -> features))
                    .allSatisfy(feature ->
                            assertThat(feature.getDescription()).isNotBlank().isNotEqualTo(feature.getName()));
        }
    }

    @Test
    void showsTheRoutesUnderTellingIdsWithDescriptions() throws Exception {
        var routes = mbeans.queryNames(new ObjectName("org.apache.camel:type=routes,*"), null);
        assertThat(routes)
                .extracting(name -> ObjectName.unquote(name.getKeyProperty("name")))
                .contains("deliver-to-it-comune-milano", "send-by-soap");
        for (ObjectName route : routes) {
            assertThat((String) mbeans.getAttribute(route, "Description")).isNotBlank();
        }
    }

    @Test
    void suspendsAndResumesByJmxAsTheManagementPortSays() throws Exception {
        var milan = JMX.newMXBeanProxy(
                mbeans, new ObjectName("org.mentorhub:type=Partner,name=it-comune-milano"), PartnerMXBean.class);
        assertThat(milan.suspend("their maintenance")).contains("suspended (their maintenance)");
        assertThat(milan.getState()).isEqualTo("suspended");
        await().untilAsserted(() -> assertThat(milan.getRoute()).isEqualTo("Suspended"));
        assertThat(get("partners/it-comune-milano", 200).path("reason").asText())
                .isEqualTo("their maintenance");

        assertThat(milan.previewResume()).contains("nothing was changed");
        milan.resume();
        await().untilAsserted(() -> assertThat(milan.getRoute()).isEqualTo("Started"));
        assertThat(get("partners/it-comune-milano", 200).path("state").asText()).isNotEqualTo("suspended");
        assertThat(milan.getDifference()).isEmpty();
    }

    @Test
    void takesNothingFromSuspendedPartner() throws Exception {
        post("partners/ma-anapec/suspend", "{\"reason\":\"quarrel\"}", 200);
        var refused = submitAsAnapec();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).doesNotContain("quarrel");

        assertThat(post("partners/ma-anapec/resume", "{\"preview\":true}", 200)
                        .path("preview")
                        .asBoolean())
                .isTrue();
        assertThat(submitAsAnapec().statusCode()).isEqualTo(503);
        post("partners/ma-anapec/resume", "{}", 200);
        assertThat(submitAsAnapec().statusCode()).isNotEqualTo(503);
    }

    private static HttpResponse<String> submitAsAnapec() throws Exception {
        return submitAsAnapec("{}");
    }

    private static HttpResponse<String> submitAsAnapec(String document) throws Exception {
        return hub.sendAs(
                new PartnerId("ma-anapec"),
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    @Test
    void asksAnOperatorWhetherTwoWithOnePassportAreOnePerson() throws Exception {
        var name = new ObjectName("org.mentorhub:type=Identities");
        List<Notification> alarms = new CopyOnWriteArrayList<>();
        mbeans.addNotificationListener(name, (alarm, nothing) -> alarms.add(alarm), null, null);
        var people = new InventedDossiers(7, "ID");
        for (var dossier : List.of(people.next(), people.next())) {
            dossier.withObject("beneficiaire").putObject("passeport").put("numero", "XA7654321");
            assertThat(submitAsAnapec(dossier.toString()).statusCode()).isEqualTo(202);
        }
        await().untilAsserted(() -> assertThat(alarms).hasSize(1));
        var conflict = (String) alarms.getFirst().getUserData();
        assertThat(alarms.getFirst().getType()).isEqualTo("org.mentorhub.identity_conflict");
        assertThat(alarms.getFirst().getMessage())
                .contains("MH-A11", conflict, "two people", "PASSPORT and by MA-CNIE", "differ: ", "birthDate")
                .doesNotContain("XA7654321");

        var identities = JMX.newMXBeanProxy(mbeans, name, IdentitiesMXBean.class);
        assertThat(identities.getCount()).isOne();
        assertThat(identities.list(10)).extracting(ConflictView::conflict).containsExactly(conflict);
        var shown = get("identities/" + conflict, 200);
        assertThat(shown.path("candidates")).hasSize(2).allSatisfy(candidate -> assertThat(candidate.path("documents"))
                .hasSize(1));
        assertThat(identities.known("ma-anapec", "C26-ID-004501"))
                .extracting(KnownView::of)
                .containsExactly("document");
        get("identities?known=7", 404);
        assertThat(shown.path("ifSame").asText()).contains("cannot be undone");
        assertThat(get("health", 200)
                        .at("/components/identities/details/conflicts")
                        .asInt())
                .isOne();
        assertThat(hub.send(HttpRequest.newBuilder(hub.management("/manage/prometheus")))
                        .body())
                .contains("mentorhub_identity_conflicts 1.0");
        decides(identities, conflict);
    }

    private static void decides(IdentitiesMXBean identities, String conflict) throws Exception {
        post("identities/" + conflict + "/decide", "{\"verdict\":\"perhaps\",\"reason\":\"x\"}", 400);
        post("identities/" + conflict + "/decide", "{\"verdict\":\"same\"}", 400);
        assertThat(identities.decide(conflict, "different", "twins; the agency mistook their passports"))
                .isEqualTo("decided " + conflict + " as different");
        assertThat(identities.getCount()).isZero();
        assertThat(get("identities?decided=true", 200).at("/conflicts/0/reason").asText())
                .startsWith("twins");
        post("identities/" + conflict + "/decide", "{\"verdict\":\"different\",\"reason\":\"again\"}", 409);
        assertThat(post("identities/" + conflict + "/decide", "{\"verdict\":\"same\",\"reason\":\"one\"}", 200)
                        .path("state")
                        .asText())
                .isEqualTo("same");
        assertThatThrownBy(() -> identities.decide(conflict, "different", "no")).hasStackTraceContaining("parted");
    }

    @Test
    void verifiesTheLedgerAndSaysEqualNumbers() throws Exception {
        var ledger = JMX.newMXBeanProxy(mbeans, new ObjectName("org.mentorhub:type=Ledger"), LedgerMXBean.class);
        assertThat(ledger.verifyChain()).startsWith("intact");
        assertThat(post("ledger/verify", "{}", 200).path("intact").asBoolean()).isTrue();
        assertThat(ledger.previewPruning()).startsWith("would be pruned: none");
        assertThat(post("ledger/prune", "{\"preview\":true}", 200).path("due")).isEmpty();
        assertThat(post("ledger/prune", "{}", 400).path("error").asText()).contains("reason");
        post("ledger/prune", "{\"reason\":\"before the audit\"}", 200);
        await().until(ledger::getPruning, "at rest: 0 pruned, 0 stay, their deliveries are not at their end"::equals);
        assertThat(get("ledger", 200).path("events").asLong()).isEqualTo(ledger.getEvents());
    }

    @Test
    void comparesAPartnersListWithTheBooks() throws Exception {
        assertThat(get("reconcile/it-comune-milano", 200).path("count").asInt()).isZero();
        var compared = post("reconcile/it-comune-milano", "{\"held\":\"" + NO_DELIVERY + "\"}", 200);
        assertThat(compared.at("/differences/0/todo").asText()).isEqualTo("report");
    }

    @Test
    void tellsJmxClientsOfMistakesInJavasOwnWords() throws Exception {
        var dead =
                JMX.newMXBeanProxy(mbeans, new ObjectName("org.mentorhub:type=DeadLetters"), DeadLettersMXBean.class);
        assertThat(dead.list("", 10)).isEqualTo(List.of());
        assertThat(dead.previewReplayAll("")).startsWith("0 deliveries");
        assertThatThrownBy(() -> dead.replay(NO_DELIVERY)).hasStackTraceContaining("no delivery " + NO_DELIVERY);
        assertThatThrownBy(() -> dead.list("", 0)).hasStackTraceContaining("limit is 1 to 1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        partners/it-comune-roma/suspend                               | {"reason":"x"}      | 404
        partners/it-comune-milano/suspend                             | {}                  | 400
        partners/it-comune-milano/sing                                | {"reason":"x"}      | 404
        deliveries/00000000-0000-4000-8000-000000000000/replay        | {}                  | 404
        deliveries/1/replay                                           | {}                  | 400
        deliveries/00000000-0000-4000-8000-000000000000/resolve       | {"outcome":"maybe","reason":"x"} | 400
        dead/replay                                                   | {"partner":"it-x"}  | 404
        identities/1/decide                                           | {"verdict":"same","reason":"x"} | 404
        identities/1/sing                                             | {"reason":"x"}      | 404
        dead/start                                                    | {}                  | 400
        reconcile/it-comune-roma                                      | {}                  | 404
        reconcile/it-comune-milano                                    | {"held":"no id"}    | 400
        dead/start                                                    | {"perSecond":-1,"reason":"x"} | 400
        exchanges/00000000-0000-4000-8000-000000000000/deliver        | {"partner":"it-comune-milano","reason":"x"} | 404
        exchanges/00000000-0000-4000-8000-000000000000/sing           | {}                  | 404
        """)
    void refusesMistakesWithASentence(String path, String body, int status) throws Exception {
        assertThat(post(path, body, status).path("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "dead", "acts", "identities", "ledger", "exchanges/x", "metrics", "info"})
    void asksForTheOperatorsToken(String path) throws Exception {
        assertThat(hub.send(HttpRequest.newBuilder(hub.management("/manage/" + path)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(hub.send(HttpRequest.newBuilder(hub.management("/manage/" + path))
                                .header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsHealthByPartnerAndMetricsToAnyone() throws Exception {
        var health = hub.send(HttpRequest.newBuilder(hub.management("/manage/health")));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("it-comune-milano", "oldestPendingSeconds");
        var metrics = hub.send(HttpRequest.newBuilder(hub.management("/manage/prometheus")));
        assertThat(metrics.body())
                .contains("mentorhub_documents{", "mentorhub_deliveries{", "mentorhub_pending_age_seconds{");
    }

    private static JsonNode get(String path, int status) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(hub.management("/manage/" + path)), status);
    }

    private static JsonNode post(String path, String body, int status) throws IOException, InterruptedException {
        return ask(
                HttpRequest.newBuilder(hub.management("/manage/" + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                status);
    }

    private static JsonNode ask(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        var token = Files.readString(hub.data().operatorToken()).strip();
        var answer = hub.send(request.header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }
}
