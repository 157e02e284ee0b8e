package org.mentorhub.connectors.transport.soap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

/** What the tests of the SOAP transport send to Milan. */
final class Milan {

    static final String DOSSIER = """
        <?xml version="1.0" encoding="UTF-8"?>
        <mob:FascicoloCandidato xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" numero="MI-1" versione="2">
         <mob:Stato>SEL</mob:Stato><ana:Soggetto codiceFiscale="LMNSLM99C54Z33LC"><ana:Nome>SALMA</ana:Nome>
         <ana:Cognome>EL MANSOURI'</ana:Cognome><ana:Sesso>F</ana:Sesso><ana:DataNascita>1999-03-14+01:00</ana:DataNascita>
         <ana:LuogoNascita stato="Z330">BENI MELLAL — è</ana:LuogoNascita><ana:Cittadinanza>436</ana:Cittadinanza></ana:Soggetto>
         <mob:Lingua iso="it"><mob:Ascolto>A2</mob:Ascolto></mob:Lingua>
         <mob:Consenso data="2026-01-10" scadenza="2027-12-31" valore="SI"/></mob:FascicoloCandidato>
        """;

    static final String SERVICE = "urn:comune-milano:mobilita:servizio:2.1";

    private Milan() {}

    static SoapTarget target(URI address, String password) {
        return target(address, password, Optional.empty());
    }

    static SoapTarget target(URI address, String password, Optional<SSLContext> tls) {
        return new SoapTarget(
                address,
                "mentor-hub",
                () -> password,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Clock.systemUTC(),
                tls);
    }

    static HandOver dossier(String deliveryId) {
        return handOver(deliveryId, new HandOver.Cargo.Document(DocumentType.CANDIDATE_DOSSIER), DOSSIER);
    }

    static HandOver handOver(String deliveryId, HandOver.Cargo cargo, String content) {
        return new HandOver(
                deliveryId,
                new PartnerId("it-comune-milano"),
                cargo,
                content.getBytes(StandardCharsets.UTF_8),
                "application/xml; charset=UTF-8");
    }

    static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    static String esito(String content) {
        return envelope("<srv:esito xmlns:srv=\"" + SERVICE + "\">" + content + "</srv:esito>");
    }

    static String fault(String code) {
        return envelope("<soap:Fault><faultcode>" + code
                + "</faultcode><faultstring>SALMA EL MANSOURI</faultstring></soap:Fault>");
    }
}
