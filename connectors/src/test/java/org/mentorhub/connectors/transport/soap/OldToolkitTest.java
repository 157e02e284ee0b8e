package org.mentorhub.connectors.transport.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.BusinessWord.PartnerReason;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.HandOverResult.NotDelivered;
import org.mentorhub.connectors.transport.HandOverResult.Rejected;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** ANETI's service: empty SOAPAction, ISO-8859-1, faults with HTTP 200. */
class OldToolkitTest {
    private static final String OK = "200 OK\r\nContent-Type: text/xml; charset=ISO-8859-1";
    private static final String REPORT =
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rapportStage xmlns=\"urn:aneti:mobilite:2009\"><nom>Méca"
                    + " &#x628;</nom></rapportStage>";

    private SoapTransports transports;
    private RawServer server;
    private Transport transport;

    @BeforeEach
    void connect() {
        transports = new SoapTransports();
        server = new RawServer();
        transport = transports.open(
                SoapService.in(Path.of("dialects/tn-aneti/").toUri()), Milan.target(server.address(), "secret"));
    }

    @AfterEach
    void disconnect() throws Exception {
        transport.close();
        server.close();
        transports.close();
    }

    @Test
    void sendsInItsCharsetWithEmptySoapAction() throws Exception {
        server.next(OK, accuse("<code>0</code>"));

        assertThat(send()).isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        assertThat(server.request())
                .containsIgnoringCase("\r\nSOAPAction: \"\"\r\n")
                .containsIgnoringCase("Content-Type: text/xml; charset=ISO-8859-1")
                .containsPattern("<\\?xml [^>]*encoding=.ISO-8859-1.[^>]*>")
                .contains("<nom>M\uFFFDca &#x628;</nom>") // one byte for é, which is no UTF-8
                .contains(">urn:aneti:mobilite:2009:recevoirRapport</wsa:Action>");
    }

    @Test
    void readsItsWord() {
        server.next(OK, accuse("<code>2</code><motif code='R7'>stage inconnu</motif>"));
        server.next(OK, accuse("<code>1</code><premier>0</premier>"));
        server.next(OK, accuse("<code>9</code><delai>90</delai>"));

        assertThat(send())
                .isEqualTo(new Delivered(
                        Optional.of(BusinessWord.refused(List.of(new PartnerReason("R7", "stage inconnu"))))));
        assertThat(send()).isEqualTo(new Delivered(Optional.of(BusinessWord.accepted())));
        assertThat(send()).isInstanceOf(NotDelivered.class);
    }

    @Test
    void knowsFaultsThatComeWithStatus200() {
        server.next(OK, fault("soap:Client"));
        server.next(OK, fault("soap:Server"));

        assertThat(send()).isInstanceOf(Rejected.class);
        assertThat(send()).isInstanceOf(NotDelivered.class);
    }

    private HandOverResult send() {
        return transport.send(new HandOver(
                "d-1",
                new PartnerId("tn-aneti"),
                new HandOver.Cargo.Document(DocumentType.PLACEMENT_REPORT),
                REPORT.getBytes(StandardCharsets.ISO_8859_1),
                "application/xml; charset=ISO-8859-1"));
    }

    private static String accuse(String content) {
        return Milan.envelope("<accuse xmlns='urn:aneti:mobilite:2009'>" + content + "</accuse>");
    }

    private static String fault(String code) {
        return Milan.envelope(
                "<soap:Fault><faultcode>" + code + "</faultcode><faultstring>erreur</faultstring>" + "</soap:Fault>");
    }
}
