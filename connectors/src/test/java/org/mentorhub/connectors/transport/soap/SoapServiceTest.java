package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorhub.connectors.transport.soap.Milan.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOver.Cargo;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.OwnId;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.schemas.DocumentType;

/** The client against a service that CXF makes of the same WSDL. */
class SoapServiceTest {

    private static final HandOverResult ACCEPTED =
            new Delivered(Optional.of(BusinessWord.acceptedAs(List.of(new OwnId(OwnId.Of.DOCUMENT, "MI-1")))));
    private static SoapTransports transports;
    private static MilanService milan;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        milan = new MilanService(port);
        transports = new SoapTransports();
    }

    @AfterAll
    static void stop() {
        transports.close();
        milan.close();
    }

    @Test
    void servicesOwnStackTakesEveryDocument() {
        try (Transport transport = open("segreto")) {
            assertThat(transport.send(dossier("all-1"))).isEqualTo(ACCEPTED);
            assertThat(transport.send(Milan.handOver(
                            "all-2",
                            new Cargo.Document(DocumentType.TRAINING_CERTIFICATE),
                            "<AttestatoFormazione xmlns='urn:comune-milano:mobilita:2.1' numero='A-1'/>")))
                    .isEqualTo(ACCEPTED);
            assertThat(transport.send(Milan.handOver(
                            "all-3",
                            new Cargo.Document(DocumentType.PLACEMENT_REPORT),
                            "<r:RelazioneTirocinio xmlns:r='urn:comune-milano:mobilita:2.1' numero='R-1'/>")))
                    .isEqualTo(ACCEPTED);
        }
        assertThat(milan.office().received)
                .anyMatch(document ->
                        document.startsWith("FascicoloCandidato MI-1 SEL") && document.contains("BENI MELLAL — è"))
                .anyMatch(document -> document.startsWith("AttestatoFormazione A-1"))
                .anyMatch(document -> document.startsWith("RelazioneTirocinio R-1"));
    }

    @Test
    void retryIsRecognisedAndKeepsItsWord() {
        try (Transport transport = open("segreto")) {
            assertThat(transport.send(dossier("again"))).isEqualTo(ACCEPTED);
            assertThat(transport.send(dossier("again"))).isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        }
        assertThat(milan.office().known).containsKey("urn:mentor-hub:delivery:again");
    }

    @Test
    void wrongPasswordIsTriedAgainNotRejected() {
        int before = milan.office().calls.get();
        try (Transport transport = open("sbagliato")) {
            HandOverResult result = transport.send(dossier("wrong"));
            assertThat(result).isInstanceOf(NotDelivered.class);
            assertThat(((NotDelivered) result).reason().code()).isEqualTo("MH-OUT-CREDENTIALS");
        }
        assertThat(milan.office().calls).hasValue(before);
    }

    @Test
    void wrongClockIsTriedAgainNotRejected() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        SoapTarget target = new SoapTarget(
                milan.address(), "mentor-hub", () -> "segreto", Duration.ofSeconds(10), Duration.ofSeconds(60), late);
        try (Transport transport = transports.open(
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri()), target)) {
            assertThat(((NotDelivered) transport.send(dossier("late"))).reason().code())
                    .isEqualTo("MH-OUT-CREDENTIALS");
        }
    }

    @Test
    void oneClientServesManyThreads() throws Exception {
        int calls = 200;
        try (Transport transport = open("segreto");
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<HandOverResult>> sends = IntStream.range(0, calls)
                    .<Callable<HandOverResult>>mapToObj(i -> () -> transport.send(dossier("many-" + i)))
                    .toList();
            for (Future<HandOverResult> sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(ACCEPTED);
            }
        }
        assertThat(milan.office().known.keySet().stream().filter(id -> id.contains(":many-")))
                .hasSize(calls);
    }

    @Test
    void sampleDossierIsWhatTheSchemaAsksFor() throws Exception {
        var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var schema = schemas.newSchema(SoapServiceTest.class.getResource("/dialects/it-comune-milano/mobilita.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(Milan.DOSSIER)));
        assertThatThrownBy(() -> schema.newValidator()
                        .validate(new StreamSource(new StringReader(Milan.DOSSIER.replace("numero=", "nummer=")))))
                .hasMessageContaining("nummer");
    }

    @Test
    void wrongServiceFileStopsTheStartAndSaysWhere(@TempDir Path folder) throws IOException {
        Path bundled = Path.of("dialects/it-comune-milano");
        for (String name : List.of("FascicoloMobilita.wsdl", "servizio.xsd", "mobilita.xsd", "anagrafe.xsd")) {
            Files.copy(bundled.resolve(name), folder.resolve(name));
        }
        String file = Files.readString(bundled.resolve("service.yaml"));
        Files.writeString(folder.resolve("service.yaml"), file.replaceAll("  (repeated|busy):.*\n", ""));
        assertThat(SoapService.in(folder.toUri()).answer().busy().codes()).isEmpty();
        assertWrong(folder, file.replace("operations:", "operatons:"), "operations");
        assertWrong(folder, file.replace("candidate-dossier:", "dossier:"), "no document type: dossier");
        assertWrong(folder, file.replace("\"90\"", "\"00\""), "two meanings");
        assertWrong(folder, file.replace("srv:attesa", "srw:attesa"), "undeclared prefix: srw:attesa");
        assertWrong(folder, file.replace("wsdl: Fasc", "wsdl: ../Fasc"), "no file beside");
        assertWrong(folder, file.replace("srv:inviaFascicolo", "srv:invia"), "no operation");
        assertWrong(folder, file.replace("port: srv:Fasc", "port: srv:Fosc"), "no port");
        Path wsdl = folder.resolve("FascicoloMobilita.wsdl");
        Files.writeString(
                wsdl, Files.readString(wsdl).replace("\"mobilita.xsd\"", "\"http://127.0.0.1:1/mobilita.xsd\""));
        assertWrong(folder, file, "imports from outside");
        assertThatThrownBy(() -> SoapService.in(folder.toUri())).hasMessageContaining("service.yaml");
    }

    private static void assertWrong(Path folder, String content, String message) throws IOException {
        Files.writeString(folder.resolve("service.yaml"), content);
        assertThatThrownBy(() -> transports.open(SoapService.in(folder.toUri()), Milan.target(milan.address(), "p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.getFileName().toString())
                .hasMessageContaining(message);
    }

    private static Transport open(String password) {
        return transports.open(
                SoapService.in(Path.of("dialects/it-comune-milano/").toUri()), Milan.target(milan.address(), password));
    }
}
