package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** SOAP 1.2 with attachments beside the envelope, against a service that CXF makes from the same WSDL and against one that answers byte by byte. */
class Soap12Test {
    private static final Path FOLDER = Path.of("dialects/ma-entraide-nationale/");
    private static final String XML = "\r\nContent-Type: application/soap+xml; charset=utf-8";
    private static final List<String> seen = new CopyOnWriteArrayList<>();

    private static SoapTransports transports;
    private static Bus bus;
    private static EndpointImpl endpoint;

    @BeforeAll
    static void start() throws IOException {
        transports = new SoapTransports();
        bus = BusFactory.newInstance().createBus();
        endpoint = new EndpointImpl(bus, new Desk());
        var service = SoapService.in(FOLDER.toUri());
        endpoint.setWsdlLocation(service.wsdl().toString());
        endpoint.setServiceName(service.service());
        endpoint.setEndpointName(service.port());
        endpoint.getInInterceptors().add(MilanService.guard());
        endpoint.publish("http://127.0.0.1:" + freePort() + "/services/EchangeSocial");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        endpoint.stop();
        bus.shutdown(true);
        transports.close();
    }

    /** Notes in which version and with how many parts a message came. */
    @WebServiceProvider
    @ServiceMode(Service.Mode.PAYLOAD)
    static final class Desk implements Provider<Source> {
        @Override
        public Source invoke(Source document) {
            var message = (SoapMessage) PhaseInterceptorChain.getCurrentMessage();
            for (var part : Optional.ofNullable(message.getAttachments()).orElse(List.of())) {
                try (var in = part.getDataHandler().getInputStream()) {
                    seen.add("part " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            seen.add(message.getVersion() == Soap12.getInstance() ? "1.2" : "1.1");
            return new StreamSource(
                    new StringReader("<accuse xmlns='urn:entraide:mobilite:1'><code>PRIS</code></accuse>"));
        }
    }

    @Test
    void handsACertificateOverWithItsScanBesideTheEnvelope() throws Exception {
        seen.clear();
        try (var transport = transports.open(
                SoapService.in(FOLDER.toUri()), Milan.target(URI.create(endpoint.getAddress()), "segreto"))) {
            assertThat(transport.send(example("attestation", DocumentType.TRAINING_CERTIFICATE)))
                    .isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        }
        assertThat(seen).containsExactly("part %PDF-1.4 attestation EN-AT-26-0041", "1.2");
    }

    @Test
    void saysActionTypeAndPartsAsTheStandardsHaveThem() throws Exception {
        try (var server = new RawServer();
                var transport = open(server)) {
            server.next("200 OK" + XML, envelope("<accuse xmlns='urn:entraide:mobilite:1'><code>PRIS</code></accuse>"));
            transport.send(example("attestation", DocumentType.TRAINING_CERTIFICATE));

            assertThat(server.request())
                    .containsIgnoringCase("Content-Type: multipart/related; type=\"application/xop+xml\"")
                    .contains("start-info=\"application/soap+xml\"", "action=\"urn:entraide:mobilite:1:recevoir\"")
                    .contains(
                            "http://www.w3.org/2003/05/soap-envelope", "xop:Include", "href=\"cid:part-1@mentor-hub\"")
                    .contains("Content-ID: <part-1@mentor-hub>\r\n\r\n%PDF-1.4 attestation")
                    .doesNotContain("SOAPAction", "JVBERi0xLjQ");
        }
    }

    @Test
    void sendsPlainSoapWhereNothingTravelsBeside() throws Exception {
        try (var server = new RawServer();
                var transport = open(server)) {
            server.next("200 OK" + XML, envelope("<accuse xmlns='urn:entraide:mobilite:1'><code>PRIS</code></accuse>"));
            transport.send(example("suivi", DocumentType.PLACEMENT_REPORT));

            assertThat(server.request())
                    .containsIgnoringCase("Content-Type: application/soap+xml")
                    .contains("action=\"urn:entraide:mobilite:1:transmettre\"")
                    .doesNotContain("multipart/related; type", "xop");
        }
    }

    @Test
    void readsFaultsOfTheVersion() throws Exception {
        assertThat(fault("Receiver")).isInstanceOf(NotDelivered.class);
        assertThat(fault("Sender")).isInstanceOf(Rejected.class);
    }

    private static HandOverResult fault(String code) throws Exception {
        try (var server = new RawServer();
                var transport = open(server)) {
            server.next(
                    "500 Error" + XML,
                    envelope("<s:Fault><s:Code><s:Value>s:" + code
                            + "</s:Value></s:Code><s:Reason><s:Text xml:lang='fr'>non</s:Text></s:Reason></s:Fault>"));
            return transport.send(example("suivi", DocumentType.PLACEMENT_REPORT));
        }
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    private static Transport open(RawServer server) {
        return transports.open(SoapService.in(FOLDER.toUri()), Milan.target(server.address(), "segreto"));
    }

    private static HandOver example(String name, DocumentType type) throws IOException {
        return new HandOver(
                "d-1",
                new PartnerId("ma-entraide-nationale"),
                new HandOver.Cargo.Document(type),
                Files.readAllBytes(FOLDER.resolve("examples/" + name + ".native.xml")),
                "application/xml; charset=UTF-8");
    }
}
