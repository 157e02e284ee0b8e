package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.StompClient;
import org.mentorhub.schemas.PartnerId;
import org.slf4j.LoggerFactory;

/** Qpid Proton at the hub's own broker: who may do what. */
class EmbeddedBrokerTest {
    private static final PartnerId TURIN = new PartnerId("it-comune-torino");
    private static final PartnerId BENI_MELLAL = new PartnerId("ma-region-bmk");
    private static final int BROKEN_LINES = 4;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(OtherClient.proton("send.py").isPresent(), "client missing: proton");
        ((Logger) LoggerFactory.getLogger("org.apache.activemq")).setLevel(Level.ERROR);
        broker = EmbeddedBroker.start(plan());
    }

    private static EmbeddedBroker.Plan plan() throws IOException {
        return new EmbeddedBroker.Plan(
                folder.resolve("broker"),
                Set.of(TURIN, BENI_MELLAL),
                "mentor-hub",
                new BrokerUsers(Map.of(
                        TURIN.value(),
                        secret("turin-secret"),
                        BENI_MELLAL.value(),
                        secret("bmk-secret"),
                        "mentor-hub",
                        secret("hub-secret"))),
                BrokerConfiguration.acceptor("127.0.0.1", 0, Map.of()),
                1,
                1 << 20);
    }

    private static Path secret(String text) throws IOException {
        return Files.writeString(folder.resolve(text), text + "\n");
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void letsPartnerSendToItsOwnAddress() throws IOException {
        assertThat(send(Addresses.in(TURIN), TURIN.value(), "turin-secret", "{}"))
                .singleElement()
                .satisfies(said -> assertThat(said.path("outcome").asText()).isEqualTo("accepted"));
    }

    @Test
    void letsPartnerSendNowhereElse() throws IOException {
        for (var address : List.of(
                Addresses.in(BENI_MELLAL),
                Addresses.out(TURIN),
                Addresses.out(BENI_MELLAL),
                "else",
                "activemq.management")) {
            assertRefused(send(address, TURIN.value(), "turin-secret", "{}"));
        }
    }

    @Test
    void letsPartnerReceiveFromItsOwnAddressOnly() throws IOException {
        send(Addresses.out(TURIN), "mentor-hub", "hub-secret", "{\"for\":\"Turin\"}");

        for (var address : List.of(Addresses.out(BENI_MELLAL), Addresses.in(TURIN), "else")) {
            assertRefused(receive(address, TURIN.value(), "turin-secret"));
        }
        assertThat(receive(Addresses.out(TURIN), TURIN.value(), "turin-secret"))
                .singleElement()
                .satisfies(got -> assertThat(got.path("body").asText()).isEqualTo("{\"for\":\"Turin\"}"));
    }

    @Test
    void refusesWrongPasswordOtherPartnersPasswordAndAnonymous() throws IOException {
        assertRefused(send(Addresses.in(TURIN), TURIN.value(), "guess", "{}"));
        assertRefused(send(Addresses.in(TURIN), TURIN.value(), "bmk-secret", "{}"));
        assertRefused(send(Addresses.in(TURIN), "nobody", "turin-secret", "{}"));
        assertRefused(send(Addresses.in(TURIN), "", "", "{}"));
    }

    @Test
    void turnsAwayMessageThatIsTooLarge() throws IOException {
        assertRefused(send(Addresses.in(TURIN), TURIN.value(), "turin-secret", "x".repeat((1 << 20) + 1)));
    }

    @Test
    void keepsMessageThatItsReceiverRejects() throws IOException {
        send(Addresses.out(TURIN), "mentor-hub", "hub-secret", "{\"rejected\":1}");
        OtherClient.proton("receive.py")
                .orElseThrow()
                .run("", url(), Addresses.out(TURIN), TURIN.value(), "turin-secret", "1", "10", "reject");

        assertThat(receive(Addresses.UNDELIVERABLE, "mentor-hub", "hub-secret"))
                .singleElement()
                .satisfies(got -> assertThat(got.path("body").asText()).isEqualTo("{\"rejected\":1}"));
        assertRefused(receive(Addresses.UNDELIVERABLE, TURIN.value(), "turin-secret"));
    }

    @Test
    void givesMessageAgainSoonHoweverOftenItsLineBroke() throws IOException {
        send(Addresses.out(BENI_MELLAL), "mentor-hub", "hub-secret", "{\"again\":1}");
        for (int broken = 0; broken < BROKEN_LINES; broken++) {
            try (var line = stomp()) {
                assertThat(line.next(SOON)).as("after %d broken lines", broken).isPresent();
            }
        }
        try (var line = stomp()) {
            line.acknowledge(line.next(SOON).orElseThrow());
        }
    }

    private static StompClient stomp() throws IOException {
        var line = new StompClient(
                new Socket(InetAddress.getLoopbackAddress(), URI.create(url()).getPort()),
                BENI_MELLAL.value(),
                "bmk-secret");
        line.subscribe(Addresses.out(BENI_MELLAL));
        return line;
    }

    @Test
    void keepsMessagesOverRestart() throws IOException {
        send(Addresses.out(BENI_MELLAL), "mentor-hub", "hub-secret", "{\"kept\":1}");
        broker.close();
        broker = EmbeddedBroker.start(plan());

        assertThat(receive(Addresses.out(BENI_MELLAL), BENI_MELLAL.value(), "bmk-secret"))
                .singleElement()
                .satisfies(got -> assertThat(got.path("body").asText()).isEqualTo("{\"kept\":1}"));
    }

    @Test
    void speaksTlsAndOnlyTlsWhereTheSettingsNameCertificate() throws Exception {
        var certificate = folder.resolve("tls.pem").toString();
        try (var closed = EmbeddedBroker.start(tlsPlan(certificate))) {
            var client = OtherClient.proton("send.py").orElseThrow();
            var order = JSON.createObjectNode().put("body", "{}") + "\n";
            var there = "127.0.0.1:" + closed.port();
            var in = Addresses.in(TURIN);

            assertThat(client.run(order, "amqps://" + there, in, TURIN.value(), "turin-secret", certificate))
                    .singleElement()
                    .satisfies(said -> assertThat(said.path("outcome").asText()).isEqualTo("accepted"));
            assertRefused(client.run(order, "amqp://" + there, in, TURIN.value(), "turin-secret"));
            try (var stomp = new StompClient(tls(certificate, closed.port()), TURIN.value(), "turin-secret")) {
                stomp.send(in, Map.of("content-type", "text/csv"), new byte[] {(byte) 0xC7});
            }
            assertThatThrownBy(
                            () -> new StompClient(new Socket("127.0.0.1", closed.port()), TURIN.value(), "turin-secret")
                                    .close())
                    .isInstanceOf(IOException.class);
        }
    }

    private static EmbeddedBroker.Plan tlsPlan(String certificate) throws Exception {
        var store = folder.resolve("tls.p12").toString();
        var shared = " -alias b -storetype PKCS12 -storepass of-the-keystore -keystore " + store;
        keytool("-genkeypair -keyalg EC -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1" + shared);
        keytool("-exportcert -rfc -file " + certificate + shared);
        Map<String, Object> tls = new HashMap<>();
        tls.put("sslEnabled", true);
        tls.put("keyStoreType", "PKCS12");
        tls.put("keyStorePath", store);
        tls.put("keyStorePassword", "of-the-keystore");
        var users = new BrokerUsers(Map.of(TURIN.value(), secret("turin-secret")));
        var acceptor = BrokerConfiguration.acceptor("127.0.0.1", 0, tls);
        return new EmbeddedBroker.Plan(folder.resolve("tls"), Set.of(TURIN), "mentor-hub", users, acceptor, 1, 1 << 20);
    }

    /** A connection whose other side must show that certificate. */
    private static Socket tls(String certificate, int port) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var file = Files.newInputStream(Path.of(certificate))) {
            trusted.setCertificateEntry(
                    "b", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    private static void keytool(String arguments) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder((tool + " " + arguments).split(" "))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static void assertRefused(List<JsonNode> said) {
        assertThat(said).singleElement().satisfies(answer -> assertThat(
                        answer.has("refused") || answer.path("outcome").asText().equals("refused"))
                .as(answer.toString())
                .isTrue());
    }

    private static List<JsonNode> send(String address, String user, String password, String body) throws IOException {
        var order = JSON.createObjectNode().put("body", body).toString() + "\n";
        return OtherClient.proton("send.py").orElseThrow().run(order, url(), address, user, password);
    }

    private static List<JsonNode> receive(String address, String user, String password) throws IOException {
        return OtherClient.proton("receive.py").orElseThrow().run("", url(), address, user, password, "1", "10");
    }

    private static String url() {
        return "amqp://127.0.0.1:" + broker.port();
    }
}
