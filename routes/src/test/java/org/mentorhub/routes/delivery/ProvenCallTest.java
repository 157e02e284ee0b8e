package org.mentorhub.routes.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.rest.RestTransport;
import org.mentorhub.routes.demo.SelfSigned;
import org.mentorhub.routes.partner.DataDirectory;
import org.mentorhub.routes.partner.Outbound;
import org.mentorhub.routes.partner.Partner;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.routes.security.AnyClientCertificate;
import org.mentorhub.routes.security.Initialisation;
import org.mentorhub.routes.signature.BodyDigest;
import org.mentorhub.routes.signature.NonceCache;
import org.mentorhub.routes.signature.Proof;
import org.mentorhub.routes.signature.SignatureCheck;
import org.mentorhub.routes.signature.SignatureKey;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** A partner that demands the hub's certificate and signature, with a certificate that nobody but the hub's file knows. */
class ProvenCallTest {
    private static final PartnerId PARTNER = new PartnerId("ma-anapec");
    private static final byte[] REPORT = "{\"numero\":\"R-1\"}".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final List<Proof> proofs = new CopyOnWriteArrayList<>();
    private DataDirectory data;
    private SelfSigned server;
    private SelfSigned hub;
    private HttpsServer https;

    @BeforeEach
    void start() throws Exception {
        data = new DataDirectory(folder.resolve("run"));
        server = SelfSigned.in(folder, "mobilite.anapec.example");
        hub = SelfSigned.in(folder, "mentor-hub");
        https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new ClientsProveThemselves(context(server)));
        https.createContext("/", this::take);
        https.start();
    }

    @AfterEach
    void stop() {
        https.stop(0);
    }

    /** Asks everybody for a certificate. */
    private static final class ClientsProveThemselves extends HttpsConfigurator {
        ClientsProveThemselves(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var asked = getSSLContext().getDefaultSSLParameters();
            asked.setNeedClientAuth(true);
            parameters.setSSLParameters(asked);
        }
    }

    private static SSLContext context(SelfSigned own) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(own.keystore())) {
            store.load(in, own.password().toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, own.password().toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[] {new AnyClientCertificate()}, null);
        return context;
    }

    private void take(HttpExchange call) throws IOException {
        var body = call.getRequestBody().readAllBytes();
        var keys = new JWKSet(SignatureKey.load(data.signatureKey()).toPublicJWK());
        var check = new SignatureCheck(
                new SignatureCheck.Expected("mentor-hub", "anapec", () -> keys),
                new NonceCache(10, Clock.systemUTC()),
                Clock.systemUTC());
        var proof =
                check.of(name -> Optional.ofNullable(call.getRequestHeaders().getFirst(name)));
        proofs.add(proof);
        var good = proof.equals(new Proof.Signed(BodyDigest.of(body)));
        call.sendResponseHeaders(good ? 204 : 400, -1);
        call.close();
    }

    private HandOverResult send(String tls) throws Exception {
        var config = folder.resolve("config");
        Files.createDirectories(config.resolve("partners"));
        Files.createDirectories(config.resolve("programmes"));
        Files.copy(Path.of("../config/programmes/mentor2.yaml"), config.resolve("programmes/mentor2.yaml"));
        Files.writeString(config.resolve("partners/ma-anapec.yaml"), """
            partner: ma-anapec
            title: ANAPEC
            dialect: ma-anapec
            language: fr
            out:
              rest:
                address: https://127.0.0.1:%d/rapports
                token-file: ma-anapec.token
                tls: %s
                signed: { audience: anapec }
            receives: [placement-report]
            grants: { placement-report: [identity] }
            terms: { repeats: by-delivery-id, acknowledges: transport }
            notices: { way: console }
            programme: { default: MENTOR2 }
            """.formatted(
                        https.getAddress().getPort(), tls));
        var partners = Partners.load(config, dialect -> Optional.of(Set.of(DocumentType.values())));
        Initialisation.run(partners, data);
        Files.copy(hub.keystore(), data.secret("hub.p12"));
        Files.writeString(data.secret("hub.p12-password"), hub.password());
        return send(partners.get(PARTNER));
    }

    private HandOverResult send(Partner partner) {
        var services = new PartnerServices("mentor-hub", data, Clock.systemUTC());
        var target = services.target(partner, (Outbound.Rest) partner.out().orElseThrow());
        try (var transport = new RestTransport(target)) {
            return transport.send(new HandOver(
                    "d-1",
                    PARTNER,
                    new HandOver.Cargo.Document(DocumentType.PLACEMENT_REPORT),
                    REPORT,
                    "application/json"));
        }
    }

    @Test
    void showsItsCertificateAndSignsWhatItHandsOver() throws Exception {
        var result =
                send("{ keystore: hub.p12, password-file: hub.p12-password, certificate: \"" + server.pin() + "\" }");

        assertThat(result).isEqualTo(new Delivered(Optional.empty()));
        assertThat(proofs).containsExactly(new Proof.Signed(BodyDigest.of(REPORT)));
    }

    @Test
    void sendsNothingToAServerWithAnotherCertificate() throws Exception {
        var result = send("{ keystore: hub.p12, password-file: hub.p12-password, certificate: \"" + hub.pin() + "\" }");

        assertThat(result).isInstanceOf(NotDelivered.class);
        assertThat(proofs).isEmpty();
    }

    @Test
    void isTurnedAwayWithoutItsCertificate() throws Exception {
        assertThat(send("{ certificate: \"" + server.pin() + "\" }")).isNotInstanceOf(Delivered.class);
        assertThat(proofs).isEmpty();
    }
}
