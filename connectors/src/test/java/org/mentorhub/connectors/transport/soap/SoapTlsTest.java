package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.Transport;

/** Nothing is sent to a server that cannot prove who it is. */
class SoapTlsTest {

    private static final char[] STORE_PASSWORD = "for-this-test".toCharArray();

    @TempDir
    private Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private SSLContext tls;
    private HttpsServer server;

    @BeforeEach
    void serve() throws Exception {
        tls = context(selfSigned("san=ip:127.0.0.1"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] answer = Milan.esito("<srv:codice>00</srv:codice>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void handsOverToServerThatIsTrusted() {
        try (SoapTransports transports = new SoapTransports();
                Transport transport = transports.open(
                        SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                        target("127.0.0.1", Optional.of(tls)))) {
            assertThat(transport.send(Milan.dossier("d")))
                    .isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        }
    }

    @Test
    void sendsNothingToServerThatIsNotTrustedOrHasAnotherName() {
        try (SoapTransports transports = new SoapTransports();
                Transport unknown = transports.open(
                        SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                        target("127.0.0.1", Optional.empty()));
                Transport otherName = transports.open(
                        SoapService.in(Path.of("dialects/it-comune-milano/").toUri()),
                        target("localhost", Optional.of(tls)))) {
            for (Transport transport : new Transport[] {unknown, otherName}) {
                assertThat(transport.send(Milan.dossier("d")))
                        .isInstanceOfSatisfying(
                                NotDelivered.class,
                                not -> assertThat(not.reason().code()).isEqualTo("MH-OUT-TLS"));
            }
        }
        assertThat(requests).hasValue(0);
    }

    private SoapTarget target(String host, Optional<SSLContext> context) {
        URI address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
        return Milan.target(address, "segreto", context);
    }

    private KeyStore selfSigned(String name) throws Exception {
        Path file = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(STORE_PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, STORE_PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
