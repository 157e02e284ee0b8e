package org.mentorhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.demo.MilanRegister.Dossier;

class MilanSimulatorTest {
    private static final String ADULT = "1999-03-14";

    @TempDir
    private Path directory;

    private MilanSimulator milan;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        milan = new MilanSimulator(directory, "mentor-hub", "segreto", Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        milan.close();
        client.close();
    }

    @Test
    void entersADossierOnceHoweverOftenItsMessageComes() throws Exception {
        var first = send(envelope("urn:uuid:1", "segreto", "n1", "D-1", ADULT));
        var again = send(envelope("urn:uuid:1", "segreto", "n2", "D-1", ADULT));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains(">00</srv:codice>");
        assertThat(again.body()).contains(">01</srv:codice>", "<srv:esitoPrecedente>00<");
        assertThat(milan.register().effects(new Dossier("D-1", 1))).isEqualTo(1);
        assertThat(milan.register().repeats()).isEqualTo(1);
    }

    @Test
    void seesADossierThatHasItsEffectTwice() throws Exception {
        send(envelope("urn:uuid:1", "segreto", "n1", "D-1", ADULT));
        send(envelope("urn:uuid:2", "segreto", "n2", "D-1", ADULT));
        assertThat(milan.register().doubled()).containsExactly(new Dossier("D-1", 1));
    }

    @Test
    void refusesAMinorByItsOwnRule() throws Exception {
        assertThat(send(envelope("urn:uuid:3", "segreto", "n1", "D-3", "2015-01-01"))
                        .body())
                .contains(">19</srv:codice>", "codice=\"E18\"");
        assertThat(milan.register()
                        .entry(new Dossier("D-3", 1))
                        .orElseThrow()
                        .esito()
                        .accepted())
                .isFalse();
    }

    @Test
    void refusesWhatItsSchemaDoesNotAllow() throws Exception {
        assertThat(send(envelope("urn:uuid:3", "segreto", "n1", "D-3", "14/03/1999"))
                        .body())
                .contains(">10</srv:codice>");
    }

    @Test
    void refusesAWrongPasswordAndANonceThatItKnows() throws Exception {
        assertThat(send(envelope("urn:uuid:4", "falso", "n1", "D-4", ADULT)).statusCode())
                .isEqualTo(500);
        assertThat(send(envelope("urn:uuid:5", "segreto", "n2", "D-5", ADULT)).statusCode())
                .isEqualTo(200);
        assertThat(send(envelope("urn:uuid:6", "segreto", "n2", "D-6", ADULT)).statusCode())
                .isEqualTo(500);
        assertThat(milan.register().dossiers()).containsExactly(new Dossier("D-5", 1));
    }

    @Test
    void answersNobodyWhileItIsDownAndKeepsItsRegister() throws Exception {
        send(envelope("urn:uuid:7", "segreto", "n1", "D-7", ADULT));
        milan.goDown();
        assertThatThrownBy(() -> send(envelope("urn:uuid:8", "segreto", "n2", "D-8", ADULT)))
                .isInstanceOf(IOException.class);
        milan.comeBack();
        send(envelope("urn:uuid:9", "segreto", "n3", "D-9", ADULT));
        assertThat(milan.register().dossiers()).containsExactly(new Dossier("D-7", 1), new Dossier("D-9", 1));
    }

    private HttpResponse<String> send(String envelope) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(milan.address())
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"urn:comune-milano:mobilita:servizio:2.1:inviaFascicolo\"")
                .POST(BodyPublishers.ofString(envelope))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String envelope(String messageId, String password, String nonce, String numero, String born)
            throws GeneralSecurityException {
        String created =
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var digest = MessageDigest.getInstance("SHA-1");
        digest.update(nonce.getBytes(StandardCharsets.UTF_8));
        digest.update(created.getBytes(StandardCharsets.UTF_8));
        digest.update(password.getBytes(StandardCharsets.UTF_8));
        String proof = Base64.getEncoder().encodeToString(digest.digest());
        return """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>
            <a:Action>urn:comune-milano:mobilita:servizio:2.1:inviaFascicolo</a:Action><a:To>%1$s</a:To><a:MessageID>%2$s</a:MessageID>
            <w:Security s:mustUnderstand="1" xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
              xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><u:Timestamp><u:Created>%5$s</u:Created></u:Timestamp><w:UsernameToken><w:Username>mentor-hub</w:Username>
            <w:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest">%3$s</w:Password>
            <w:Nonce EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary">%4$s</w:Nonce><u:Created>%5$s</u:Created></w:UsernameToken></w:Security></s:Header>
            <s:Body><mob:FascicoloCandidato xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" numero="%6$s" versione="1">
            <mob:Stato>SEL</mob:Stato><ana:Soggetto senzaCF="SI"><ana:Cognome>BENNANI</ana:Cognome><ana:Nome>SALMA</ana:Nome><ana:Sesso>F</ana:Sesso>
               <ana:DataNascita>%7$s</ana:DataNascita></ana:Soggetto><mob:Consenso data="2026-01-10" valore="SI"/></mob:FascicoloCandidato></s:Body></s:Envelope>
            """.formatted(
                        milan.address(),
                        messageId,
                        proof,
                        Base64.getEncoder().encodeToString(nonce.getBytes(StandardCharsets.UTF_8)),
                        created,
                        numero,
                        born);
    }
}
