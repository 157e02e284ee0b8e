package org.mentorhub.routes.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.translation.EnvelopeDefaults;
import org.mentorhub.connectors.translation.Reading;
import org.mentorhub.connectors.translation.Writing;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.delivery.PartnerGate;
import org.mentorhub.routes.demo.InventedDossiers;
import org.mentorhub.routes.ledger.ExchangeId;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

class SoapIT {
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    @TempDir
    static Path folder;

    static HubUnderTest hub;
    static SoapCaller anapec;
    static SoapCaller invio;
    static SoapCaller prova;
    static SoapCaller modello;

    private static final InventedDossiers dossiers = new InventedDossiers(20261125, "BM");

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(TestPartners.in(folder), folder);
        anapec = new SoapCaller(hub, "ma-anapec");
        invio = new SoapCaller(hub, "it-invio");
        prova = new SoapCaller(hub, "it-prova");
        modello = new SoapCaller(hub, "it-modello");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void servesItsContractWithTheAddressThatWasAsked() throws Exception {
        var address = hub.address("/soap/v1/partners/it-invio");
        var wsdl = hub.send(HttpRequest.newBuilder(hub.address("/soap/v1/partners/it-invio?wsdl")));
        var schema = wsdl.body()
                .replaceAll("(?s).*schemaLocation=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(wsdl.statusCode()).isEqualTo(200);
        assertThat(wsdl.body()).contains("location=\"" + address + "\"").doesNotContain("hub.example.org");
        assertThat(hub.send(HttpRequest.newBuilder(URI.create(schema))).body()).contains("element name=\"submit\"");
    }

    @Test
    void servesItsContractWithTheAddressOfTheProxyBeforeIt() throws Exception {
        var wsdl = hub.send(HttpRequest.newBuilder(hub.address("/soap/v1/partners/it-invio?wsdl"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "hub.example.net")
                .header("X-Forwarded-Port", "443"));

        assertThat(wsdl.body()).contains("location=\"https://hub.example.net/soap/v1/partners/it-invio\"");
    }

    @Test
    void takesNativeXmlWithSignedReceipt() throws Exception {
        var id = newId();
        var answer = invio.submitXml(id, fascicolo());

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.first("decision")).isEqualTo("accepted");
        assertThat(answer.first("messageId")).isEqualTo(id);
        assertThat(answer.first("RelatesTo")).isEqualTo(id);
        assertThat(answer.first("receipt")).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(answer.all("partner")).containsExactly("it-prova");
    }

    @Test
    void answersSoap12InItsOwnTerms() throws Exception {
        var type = "application/soap+xml; charset=utf-8; action=\"urn:mentor-hub:soap:1:submit\"";
        var taken = invio.send(
                type, in12(proven("<h:submit><h:document><h:xml>" + fascicolo() + "</h:xml></h:document></h:submit>")));

        assertThat(taken.status()).as(taken.http().body()).isEqualTo(200);
        assertThat(taken.http().headers().firstValue("Content-Type").orElse("")).startsWith("application/soap+xml");
        assertThat(taken.http().body()).contains(SOAP_12);
        assertThat(taken.first("decision")).isEqualTo("accepted");
    }

    @Test
    void tellsFaultsInTheStructureOfSoap12() throws Exception {
        var type = "application/soap+xml; charset=utf-8";
        var wrong = invio.send(type, in12(proven("<h:nothing/>")));
        var stranger = invio.send(type, in12(SoapCaller.envelope("", "<h:status/>")));

        assertThat(wrong.problem()).isEqualTo("bad-request");
        assertThat(wrong.tree().getElementsByTagNameNS(SOAP_12, "Detail").getLength())
                .isOne();
        assertThat(wrong.first("Value")).endsWith(":Sender");
        assertThat(stranger.problem()).isEqualTo("unauthenticated");
        assertThat(stranger.all("Value")).hasSize(2).last().asString().endsWith("FailedAuthentication");
        assertThat(stranger.http().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/soap+xml");
    }

    private static String proven(String body) throws Exception {
        return SoapCaller.envelope(
                invio.security(SoapCaller.nonce(), invio.now()) + SoapCaller.messageId(newId()), body);
    }

    private static byte[] in12(String envelope) {
        return envelope.replace("http://schemas.xmlsoap.org/soap/envelope/", SOAP_12)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesNativeJsonAsBytesAndGivesTheSameReceiptForRepeat() throws Exception {
        var id = newId();
        var dossier = dossiers.next().toString();
        var first = anapec.submitBytes(id, "", dossier);
        var second = anapec.submitBytes(id, "", dossier);

        assertThat(first.first("decision")).as(first.http().body()).isEqualTo("accepted");
        assertThat(second.first("decision")).isEqualTo("repeated");
        assertThat(second.first("receipt")).isEqualTo(first.first("receipt"));
        assertThat(anapec.submitBytes(id, "", dossiers.next().toString()).problem())
                .isEqualTo("conflict");
    }

    @Test
    void takesAndGivesTheHubsOwnModelInXmlBySoapAndRest() throws Exception {
        var bySoap = canonicalXml();
        var byRest = canonicalXml();
        var xml = bySoap.substring(bySoap.indexOf("<candidateDossier"));
        var submitted = anapec.call(
                newId(), "<h:submit model='canonical'><h:document><h:xml>" + xml + "</h:xml></h:document></h:submit>");
        var posted = hub.sendAs(
                new PartnerId("ma-anapec"),
                HttpRequest.newBuilder(hub.address("/api/v1/partners/ma-anapec/documents"))
                        .header("Content-Type", "application/xml; profile=\"urn:mentor-hub:canonical:1\"")
                        .POST(HttpRequest.BodyPublishers.ofString(byRest)));
        var taken = modello.call(newId(), "<h:collect max='100'/>");

        assertThat(submitted.first("decision")).as(submitted.http().body()).isEqualTo("accepted");
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        assertThat(taken.all("dossierId")).as(taken.http().body()).containsExactlyInAnyOrder(id(bySoap), id(byRest));
        assertThat(taken.http().body()).contains("urn:mentor-hub:canonical:1", "mediaType=\"application/xml");
    }

    /** A dossier of ANAPEC for the partner that speaks this, as ANAPEC would write it in XML of the hub's own model. */
    private static String canonicalXml() {
        var dialects = Dialects.load();
        var dossier = dossiers.next().toString().getBytes(StandardCharsets.UTF_8);
        var defaults = new EnvelopeDefaults(
                new PartnerId("ma-anapec"), newId(), Instant.parse("2026-11-25T06:00:00Z"), "MENTOR2", null);
        var read = (Reading.Read)
                dialects.find("ma-anapec").orElseThrow().read(DocumentType.CANDIDATE_DOSSIER, dossier, defaults);
        read.document().content().withObject("envelope").putArray("recipients").add("it-modello");
        var written =
                (Writing.Written) dialects.find("canonical-xml").orElseThrow().write(read.document(), null);
        return new String(written.content(), StandardCharsets.UTF_8);
    }

    private static String id(String xml) {
        return xml.replaceAll("(?s).*<dossierId>([^<]+)</dossierId>.*", "$1");
    }

    @Test
    void knowsRepeatWithoutMessageIdByItsContent() throws Exception {
        var envelope = "<h:submit><h:document><h:xml>" + fascicolo() + "</h:xml></h:document></h:submit>";
        assertThat(callWithoutId(envelope).first("decision")).isEqualTo("accepted");
        assertThat(callWithoutId(envelope).first("decision")).isEqualTo("repeated");
    }

    private static SoapCaller.Answer callWithoutId(String body) throws Exception {
        return invio.send(SoapCaller.envelope(invio.security(SoapCaller.nonce(), invio.now()), body));
    }

    @Test
    void tellsEveryViolationInTheSendersLanguage() throws Exception {
        var answer = anapec.submitBytes(newId(), "", dossiers.wrong().toString());

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("invalid-documents");
        assertThat(answer.first("title")).isEqualTo("Documents non valides");
        assertThat(answer.first("faultcode")).endsWith(":Client");
        assertThat(answer.all("violation")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answer.all("code")).allMatch(code -> code.startsWith("MH-"));
        assertThat(answer.all("place")).hasSameSizeAs(answer.all("violation"));
        assertThat(answer.all("expected")).noneMatch(String::isBlank);
    }

    @Test
    void takesTheGoodDocumentsOfManyAndTellsWhatIsWrongWithTheOthers() throws Exception {
        var answer = anapec.submitBytes(
                newId(), "", dossiers.next().toString(), dossiers.wrong().toString());

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        assertThat(answer.all("decision")).contains("accepted", "rejected");
    }

    @Test
    void showsSenderWhereItsSubmissionStands() throws Exception {
        var id = newId();
        var submitted = invio.submitXml(id, fascicolo());
        var byId = invio.call(newId(), "<h:status><h:messageId>" + id + "</h:messageId></h:status>");
        var byExchange = invio.call(
                newId(), "<h:status><h:exchange>" + submitted.first("exchange") + "</h:exchange></h:status>");
        var others = anapec.call(
                newId(), "<h:status><h:exchange>" + submitted.first("exchange") + "</h:exchange></h:status>");

        assertThat(byId.first("submission")).isEqualTo(submitted.first("submission"));
        assertThat(byId.first("recipient")).isEqualTo("it-prova");
        assertThat(byExchange.first("exchange")).isEqualTo(submitted.first("exchange"));
        assertThat(others.problem()).isEqualTo("not-found");
    }

    @Test
    void learnsByTheWordUnderWhichIdTheRecipientHasFiledIt() throws Exception {
        var submitted = invio.submitXml(newId(), fascicolo());
        prova.call(newId(), "<h:collect max='100'/>");
        var word = "<h:acknowledge><h:delivery>" + submitted.first("delivery")
                + "</h:delivery><h:word>accepted</h:word>" + "<h:ownId of='%s'>SP-0001</h:ownId></h:acknowledge>";

        assertThat(prova.call(newId(), word.formatted("dog")).problem()).isEqualTo("bad-request");
        assertThat(prova.call(newId(), word.formatted("document")).first("result"))
                .isEqualTo("taken");
        assertThat(hub.bean(Ledger.class).identities().known(new PartnerId("it-prova"), "SP-0001"))
                .singleElement()
                .satisfies(known ->
                        assertThat(known.documents()).containsExactly(new ExchangeId(submitted.first("exchange"))));
    }

    @Test
    void givesWhatWaitsBySoapAndTakesTheWordOnIt() throws Exception {
        var submitted = invio.submitXml(newId(), fascicolo());
        var taken = prova.call(newId(), "<h:collect max='100'/>");
        var mine = taken.all("delivery").stream()
                .filter(delivery -> delivery.contains(submitted.first("delivery")))
                .toList();
        var again = prova.call(newId(), "<h:collect/>");
        var word = "<h:acknowledge><h:delivery>" + submitted.first("delivery") + "</h:delivery><h:word>%s</h:word>"
                + "<h:reason><h:code>P-1</h:code><h:text>no</h:text></h:reason></h:acknowledge>";
        var said = prova.call(newId(), word.formatted("refused"));
        var notices = invio.call(newId(), "<h:collect what='notices' max='100'/>");

        assertThat(mine).as(taken.http().body()).isNotEmpty();
        assertThat(taken.first("kind")).isEqualTo("candidate-dossier");
        assertThat(again.all("content")).isEmpty();
        assertThat(said.first("result")).isEqualTo("taken");
        assertThat(prova.call(newId(), word.formatted("refused")).first("result"))
                .isEqualTo("repeated");
        assertThat(prova.call(newId(), word.formatted("accepted")).problem()).isEqualTo("word-given");
        assertThat(notices.all("bytes").stream()
                        .map(bytes -> new String(Base64.getDecoder().decode(bytes))))
                .anyMatch(notice -> notice.contains(submitted.first("exchange")) && notice.contains("P-1"));
    }

    @Test
    void renewsByTheLeaseThatItGave() throws Exception {
        invio.submitXml(newId(), fascicolo());
        var taken = prova.call(newId(), "<h:collect max='100'/>");
        var renew = "<h:collect max='0'><h:renew><h:delivery>"
                + taken.all("delivery").get(1) + "</h:delivery><h:lease>" + "%s</h:lease></h:renew></h:collect>";

        assertThat(prova.call(newId(), renew.formatted(taken.first("lease"))).first("leasedUntil"))
                .isNotEmpty();
        assertThat(prova.call(newId(), renew.formatted("1")).all("renewed")).hasSize(1);
        assertThat(prova.call(newId(), renew.formatted("1")).all("leasedUntil")).isEmpty();
    }

    @Test
    void refusesWhoIsNotThePartnerOfTheAddress() throws Exception {
        var status = "<h:status><h:messageId>x</h:messageId></h:status>";
        var now = invio.now();
        var wrong = invio.send(SoapCaller.envelope(invio.security(SoapCaller.nonce(), now, "guess"), status));
        var other = invio.send(SoapCaller.envelope(anapec.security(SoapCaller.nonce(), now), status));
        var none = invio.send(SoapCaller.envelope("", status));
        var old = invio.send(
                SoapCaller.envelope(invio.security(SoapCaller.nonce(), now.minus(Duration.ofHours(1))), status));

        for (var answer : new SoapCaller.Answer[] {wrong, other, none, old}) {
            assertThat(answer.problem()).isEqualTo("unauthenticated");
            assertThat(answer.first("faultcode")).endsWith(":FailedAuthentication");
            assertThat(answer.first("detail")).isEqualTo(none.first("detail"));
        }
    }

    @Test
    void takesNoNonceTwice() throws Exception {
        var nonce = SoapCaller.nonce();
        var now = invio.now();
        var status = "<h:status><h:messageId>x</h:messageId></h:status>";
        var first = invio.send(SoapCaller.envelope(invio.security(nonce, now), status));
        var second = invio.send(SoapCaller.envelope(invio.security(nonce, now), status));

        assertThat(first.problem()).isEqualTo("not-found");
        assertThat(second.problem()).isEqualTo("unauthenticated");
    }

    @Test
    void takesNothingWhileThePartnerIsSuspendedAndTellsWhenToComeAgain() throws Exception {
        var partner = new PartnerId("it-invio");
        hub.bean(PartnerGate.class).suspend(partner, "test");
        var shut = invio.submitXml(newId(), fascicolo());
        hub.bean(PartnerGate.class).resume(partner);

        assertThat(shut.problem()).isEqualTo("suspended");
        assertThat(Integer.parseInt(shut.first("retryAfter"))).isPositive();
        assertThat(shut.first("faultcode")).endsWith(":Server");
        assertThat(invio.submitXml(newId(), fascicolo()).first("decision")).isEqualTo("accepted");
    }

    @Test
    void takesNothingWhileAnOperatorHasStoppedTheRoute() throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        var route = new ObjectName("org.apache.camel:context=mentor-hub,type=routes,name=\"intake-soap\"");
        server.invoke(route, "stop", null, null);
        var stopped = invio.submitXml(newId(), fascicolo());
        server.invoke(route, "start", null, null);

        assertThat(stopped.problem()).isEqualTo("unavailable");
        assertThat(stopped.first("retryAfter")).isNotEmpty();
        assertThat(invio.submitXml(newId(), fascicolo()).first("decision")).isEqualTo("accepted");
    }

    @Test
    void answersNobodyElsewhere() throws Exception {
        var reply = "<a:ReplyTo xmlns:a='http://www.w3.org/2005/08/addressing'><a:Address>http://localhost:1/"
                + "</a:Address></a:ReplyTo>";
        var answer = invio.send(SoapCaller.envelope(
                invio.security(SoapCaller.nonce(), invio.now()) + reply,
                "<h:status><h:messageId>x</h:messageId></h:status>"));

        assertThat(answer.problem()).isEqualTo("bad-request");
    }

    static String newId() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    static String fascicolo() throws Exception {
        var example = Path.of("..", "connectors", "dialects", "it-comune-milano", "examples");
        try (var files = Files.walk(example)) {
            var dossiers = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".native.xml"))
                    .filter(path -> !path.toString().contains("refused"))
                    .sorted()
                    .toList()) {
                dossiers.add(Files.readString(file));
            }
            return dossiers.stream()
                    .filter(text -> text.contains("FascicoloCandidato"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("<\\?xml[^>]*\\?>", "")
                    .replaceFirst("numero=\"[^\"]*\"", "numero=\"MI-" + UUID.randomUUID() + "\"");
        }
    }
}
