package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorhub.connectors.transport.soap.Milan.dossier;
import static org.mentorhub.connectors.transport.soap.Milan.esito;
import static org.mentorhub.connectors.transport.soap.Milan.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.BusinessWord.Verdict;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.HandOverResult.Unknown;
import org.mentorhub.connectors.transport.Transport;

/** Every way in which a call can end, against a server that answers byte by byte. */
class SoapTransportTest {

    private static final String XML = "\r\nContent-Type: text/xml; charset=utf-8";
    private static SoapTransports transports;

    private RawServer server;
    private Transport transport;

    @BeforeAll
    static void start() {
        transports = new SoapTransports();
    }

    @AfterAll
    static void stop() {
        transports.close();
    }

    @BeforeEach
    void connect() {
        server = new RawServer();
        transport = transports.open(
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                Milan.target(server.address(), "segreto"));
    }

    @AfterEach
    void disconnect() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void sendsDocumentWithAddressAndSecurityHeaders() throws InterruptedException {
        server.next("200 OK" + XML, esito("<srv:codice>00</srv:codice>"));
        server.next("200 OK" + XML, esito("<srv:codice>00</srv:codice>"));

        assertThat(transport.send(dossier("d-1"))).isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        assertThat(transport.send(dossier("d-1"))).isInstanceOf(Delivered.class);

        String first = server.request();
        String second = server.request();
        assertThat(first)
                .contains("POST /servizi/FascicoloMobilita HTTP/1.1")
                .containsIgnoringCase("SOAPAction: \"urn:comune-milano:mobilita:servizio:2.1:inviaFascicolo\"")
                .containsIgnoringCase("Content-Type: text/xml; charset=UTF-8")
                .contains(">urn:mentor-hub:delivery:d-1</wsa:MessageID>")
                .contains(">" + server.address() + "</wsa:To>")
                .contains("#PasswordDigest\"", "<wsse:Nonce", "<wsu:Created>", "<wsu:Expires>")
                .contains("mustUnderstand=\"1\"")
                .contains("BENI MELLAL — è</ana:LuogoNascita>")
                .doesNotContain("segreto");
        assertThat(second).contains(">urn:mentor-hub:delivery:d-1</wsa:MessageID>");
        assertThat(nonce(second)).isNotEqualTo(nonce(first));
    }

    @Test
    void takesRefusalWithItsReasons() {
        server.next(
                "200 OK" + XML,
                esito("<srv:codice>10</srv:codice><srv:motivo codice=\"E12\"> data errata"
                        + " </srv:motivo><srv:motivo>altro</srv:motivo>"));
        assertThat(word(transport.send(dossier("d"))))
                .isEqualTo(BusinessWord.refused(
                        List.of(new PartnerReason("E12", "data errata"), new PartnerReason("", "altro"))));
    }

    @Test
    void repeatKeepsTheFirstWord() {
        server.next("200 OK" + XML, esito("<srv:codice>01</srv:codice><srv:esitoPrecedente>11</srv:esitoPrecedente>"));
        server.next("200 OK" + XML, esito("<srv:codice>01</srv:codice><srv:esitoPrecedente>00</srv:esitoPrecedente>"));
        server.next("200 OK" + XML, esito("<srv:codice>01</srv:codice>"));
        assertThat(word(transport.send(dossier("d"))).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(word(transport.send(dossier("d"))).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(transport.send(dossier("d"))).isEqualTo(new Delivered(Optional.empty()));
    }

    @Test
    void busyPartnerIsAskedAgainWhenItSays() {
        server.next("200 OK" + XML, esito("<srv:codice>90</srv:codice><srv:attesa>30</srv:attesa>"));
        server.next("503 Service Unavailable\r\nRetry-After: 120", "");
        server.next("429 Too Many Requests\r\nRetry-After: 7", "");
        assertThat(retryAfter(transport.send(dossier("d")))).contains(Duration.ofSeconds(30));
        assertThat(retryAfter(transport.send(dossier("d")))).contains(Duration.ofSeconds(120));
        assertThat(retryAfter(transport.send(dossier("d")))).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({
        "401, NotDelivered, MH-OUT-CREDENTIALS",
        "403, NotDelivered, MH-OUT-CREDENTIALS",
        "404, NotDelivered, MH-OUT-STATUS",
        "302, NotDelivered, MH-OUT-STATUS",
        "400, Rejected, MH-OUT-REJECTED",
        "413, Rejected, MH-OUT-REJECTED",
        "500, Unknown, MH-OUT-SERVER",
        "502, Unknown, MH-OUT-SERVER",
        "504, Unknown, MH-OUT-SERVER",
        "200, Unknown, MH-OUT-ANSWER",
    })
    void statusDecidesWhereNoSoapComes(int status, String result, String code) {
        server.next(
                status + " Status\r\nContent-Type: text/html\r\nLocation: http://127.0.0.1:1/", "<html>SALMA</html>");
        assertResult(transport.send(dossier("d")), result, code);
    }

    @ParameterizedTest
    @CsvSource({
        "200, soap:Client, Rejected, MH-OUT-REJECTED",
        "500, soap:Client, Rejected, MH-OUT-REJECTED",
        "500, soap:Client.Validation, Rejected, MH-OUT-REJECTED",
        "500, soap:MustUnderstand, Rejected, MH-OUT-REJECTED",
        "500, soap:Server, NotDelivered, MH-OUT-FAULT",
        "200, soap:Server.Busy, NotDelivered, MH-OUT-FAULT",
        "500, soap:FailedAuthentication, NotDelivered, MH-OUT-CREDENTIALS",
        "500, soap:MessageExpired, NotDelivered, MH-OUT-CREDENTIALS",
    })
    void faultDecidesByWhoseItIs(int status, String faultCode, String result, String code) {
        server.next(status + " Status" + XML, fault(faultCode));
        assertResult(transport.send(dossier("d")), result, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<not xml",
                "<other/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body/></soap:Envelope>",
                "<soap:Envelope"
                    + " xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><a/></soap:Body></soap:Envelope>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Header><x:y"
                        + " xmlns:x='urn:x'"
                        + " soap:mustUnderstand='1'/></soap:Header><soap:Body><a/></soap:Body></soap:Envelope>",
                "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><srv:esito"
                    + " xmlns:srv='urn:comune-milano:mobilita:servizio:2.1'><srv:codice>77</srv:codice></srv:esito></soap:Body></soap:Envelope>",
            })
    void answerWithoutSenseLeavesItUnknown(String body) {
        server.next("200 OK" + XML, body);
        assertResult(transport.send(dossier("d")), "Unknown", "MH-OUT-ANSWER");
    }

    @Test
    void halfAnswersAndHangUpsLeaveItUnknown() {
        String whole = esito("<srv:codice>00</srv:codice>");
        server.next("");
        server.next("HTTP/1.1 200 O");
        server.next("HTTP/1.1 200 OK" + XML + "\r\nContent-Length: " + whole.length() + "\r\n\r\n"
                + whole.substring(0, 80));
        server.next("HTTP/1.1 200 OK" + XML + "\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n" + whole.substring(0, 20));
        for (int i = 0; i < 4; i++) {
            assertResult(transport.send(dossier("d")), "Unknown", "MH-OUT-LOST");
        }
        server.next("HTTP/1.1 200 OK" + XML + "\r\nConnection: close\r\n\r\n" + whole.substring(0, 80));
        assertResult(transport.send(dossier("d")), "Unknown", "MH-OUT-ANSWER");
    }

    @Test
    void sendsOnceEvenWhenTheAnswerIsLost() throws InterruptedException {
        server.next("");
        server.next("200 OK" + XML, esito("<srv:codice>00</srv:codice>"));
        assertThat(transport.send(dossier("d"))).isInstanceOf(Unknown.class);
        server.request();
        assertThat(server.requestsLeft()).isZero();
    }

    @Test
    void silenceAndFloodAreBounded() {
        Transport impatient = transports.open(
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                new SoapTarget(
                        server.address(),
                        "u",
                        () -> "p",
                        Duration.ofSeconds(1),
                        Duration.ofMillis(300),
                        Clock.systemUTC()));
        server.next(RawServer.SILENCE);
        assertResult(impatient.send(dossier("d")), "Unknown", "MH-OUT-TIMEOUT");
        impatient.close();
        server.next("200 OK" + XML, esito("<srv:codice>" + "0".repeat(2_000_000) + "</srv:codice>"));
        assertResult(transport.send(dossier("d")), "Unknown", "MH-OUT-ANSWER");
    }

    @Test
    void nothingIsSentWhereNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        for (String address : new String[] {"http://127.0.0.1:" + closed + "/", "http://no-such-host.invalid/"}) {
            try (Transport nowhere = transports.open(
                    SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                    Milan.target(URI.create(address), "p"))) {
                assertResult(nowhere.send(dossier("d")), "NotDelivered", "MH-OUT-CONNECT");
            }
        }
        URI tls = URI.create(server.address().toString().replace("http:", "https:"));
        try (Transport plain = transports.open(
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                new SoapTarget(
                        tls, "u", () -> "p", Duration.ofMillis(300), Duration.ofSeconds(60), Clock.systemUTC()))) {
            assertResult(plain.send(dossier("d")), "NotDelivered", "MH-OUT-CONNECT");
        }
    }

    @Test
    void refusesWhatTheServiceCannotTake() {
        assertResult(
                transport.send(Milan.handOver(
                        "d", new HandOver.Cargo.Notice("receipt", Optional.empty(), Optional.empty()), "<a/>")),
                "Rejected",
                "MH-OUT-OPERATION");
        var document = dossier("d").cargo();
        assertResult(transport.send(Milan.handOver("d", document, "no xml")), "Rejected", "MH-OUT-CONTENT");
        assertThat(server.requestsLeft()).isZero();
    }

    @Test
    void logsNothingOfWhatItCarries() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + entry.getThrown());
            }
        };
        listener.setLevel(Level.ALL);
        Logger cxf = Logger.getLogger("org.apache.cxf");
        cxf.addHandler(listener);
        try {
            server.next("500 Error" + XML, fault("soap:Client"));
            server.next("200 OK" + XML, esito("<srv:codice>00</srv:codice"));
            server.next("");
            for (int i = 0; i < 3; i++) {
                assertThat(transport.send(dossier("d"))).isNotInstanceOf(Delivered.class);
            }
            assertThat(transport.send(Milan.handOver("d", dossier("d").cargo(), "<a>SALMA</b>")))
                    .isInstanceOf(Rejected.class);
        } finally {
            cxf.removeHandler(listener);
        }
        assertThat(logged).isEmpty();
    }

    private static void assertResult(HandOverResult result, String kind, String code) {
        assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
        var reason =
                switch (result) {
                    case NotDelivered not -> not.reason();
                    case Unknown unknown -> unknown.reason();
                    case Rejected rejected -> rejected.reason();
                    case Delivered delivered -> throw new AssertionError(delivered);
                };
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.text()).doesNotContain("SALMA");
    }

    private static BusinessWord word(HandOverResult result) {
        return ((Delivered) result).word().orElseThrow();
    }

    private static Optional<Duration> retryAfter(HandOverResult result) {
        return ((NotDelivered) result).retryAfter();
    }

    private static String nonce(String request) {
        return request.replaceAll("(?s).*<wsse:Nonce[^>]*>([^<]*)<.*", "$1");
    }
}
