package org.mentorhub.routes.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.demo.StompClient;
import org.mentorhub.routes.ledger.Ledger;
import org.mentorhub.schemas.PartnerId;

/** A whole hub with its own broker, and partners that come with what they had at hand in 2008: STOMP frames, JMS text messages. */
class OldClientsIT {
    private static final PartnerId LOTS = new PartnerId("ma-lot");
    private static final PartnerId TEXTS = new PartnerId("it-testo");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(700);
    private static final AtomicInteger OPENED = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws IOException {
        hub = HubUnderTest.startOn(QueueConfig.with(folder, "ma-lot", "it-testo"), folder);
    }

    @AfterAll
    static void stop() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void takesLotByStompHandsItOverAsTextAndAnswersByStomp() throws Exception {
        try (var stomp = stomp();
                var core = core()) {
            stomp.send(Addresses.in(LOTS), lot("7"), file("AT-1", "AT-2"));
            stomp.send(Addresses.in(LOTS), lot("7"), file("AT-1", "AT-2"));

            var answer = next(stomp, "7", "receipt");

            assertThat(answer.header("content-type")).isEqualTo("application/json; charset=windows-1252");
            assertThat(answer.headers()).containsKeys(AsyncApi.requiredHeaders());
            var receipt = notice(answer);
            assertThat(receipt.path("kind").asText()).isEqualTo("receipt");
            assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(2);
            assertThat(receipt.at("/about/messageId").asText()).isEqualTo("lot:7");
            assertThat(hub.bean(Ledger.class).views().submission(LOTS, "lot:7")).isPresent();
            var texts = texts(core, "\"AT-1\"", "\"AT-2\"");
            assertThat(texts).filteredOn(text -> text.contains("\"AT-1\"")).hasSize(1);
            assertThat(texts)
                    .filteredOn(text -> text.contains("\"AT-2\""))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("ISTA BÉNI MELLAL", "Comptabilité générale"));
        }
    }

    @Test
    void tellsTheLotThatIsWrongWhereItStands() throws Exception {
        try (var stomp = stomp()) {
            var two = new String(file("AT-3", "AT-4"), WESTERN);
            stomp.send(
                    Addresses.in(LOTS),
                    lot("8"),
                    two.replace("AT-4;DIP", "AT-4;???").getBytes(WESTERN));
            var partly = notice(next(stomp, "8", "receipt"));
            stomp.send(
                    Addresses.in(LOTS),
                    lot("13"),
                    two.replace("AT-4;DIP", "AT-4;???").getBytes(WESTERN));
            var rejected = notice(next(stomp, "13", "rejection"));
            stomp.send(
                    Addresses.in(LOTS), lot("9"), two.replace("FIN;2", "FIN;5").getBytes(WESTERN));
            var wholly = notice(next(stomp, "9", "rejection"));
            stomp.send(Addresses.in(LOTS), lot("8"), file("AT-5"));
            var again = notice(next(stomp, "8", "conflict"));

            assertThat(partly.at("/counts/accepted").asInt()).isEqualTo(1);
            assertThat(partly.at("/counts/rejected").asInt()).isEqualTo(1);
            assertThat(rejected.at("/reasons/0/place").asText()).isEqualTo("line 3, column TYPE_ATT");
            assertThat(wholly.path("kind").asText()).isEqualTo("rejection");
            assertThat(wholly.at("/reasons/0/code").asText()).isEqualTo("MH-CSV-TRAILER");
            assertThat(again.path("result").asText()).isEqualTo("conflict");
        }
    }

    @Test
    void takesNoLotOfMoreThanTheAgreedRows() throws Exception {
        var many = new String[201];
        for (int i = 0; i < many.length; i++) {
            many[i] = "MANY-" + i;
        }
        try (var stomp = stomp()) {
            stomp.send(Addresses.in(LOTS), lot("10"), file(many));

            var refused = notice(next(stomp, "10", "rejection"));

            assertThat(refused.at("/reasons/0/code").asText()).isEqualTo("MH-FILE-DOCUMENTS");
            assertThat(refused.at("/reasons/0/found").asText()).isEqualTo("201");
        }
    }

    @Test
    void refusesFramesByWhichSomethingWouldBeLost() throws Exception {
        var in = Map.of("destination", Addresses.in(LOTS), "lot", "11");
        var auto = Map.of("destination", Addresses.out(LOTS), "id", "1");

        assertRefused("SEND", in, "content-length is missing");
        assertRefused("SUBSCRIBE", auto, "ack:client-individual is missing");
        assertRefused("SEND", Map.of("destination", Addresses.in(TEXTS), "content-length", "1"), "");
        assertThat(hub.bean(Ledger.class).views().submission(LOTS, "lot:11")).isEmpty();
        assertThatThrownBy(() -> new StompClient(socket(), LOTS.value(), "guess").close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void bringsMessageAgainThatWasNotAcknowledged() throws Exception {
        String lot = "12";
        try (var stomp = stomp()) {
            stomp.send(Addresses.in(LOTS), lot(lot), file("AT-6"));
            var first = stomp.next(PATIENCE).orElseThrow();
            assertThatThrownBy(() -> stomp.request("NACK", Map.of("id", first.header("ack")), new byte[0]))
                    .hasMessageContaining("NACK is not taken");
        }
        try (var stomp = stomp()) {
            assertThat(notice(next(stomp, lot, "receipt")).path("kind").asText())
                    .isEqualTo("receipt");
        }
        try (var stomp = stomp()) {
            assertThat(stomp.next(GLANCE)).isEmpty();
        }
    }

    @Test
    void takesTextAndBytesAndNeverOpensAnObject() throws Exception {
        var opened = new Recording();
        opened.enable("jdk.Deserialization");
        opened.start();
        try (var core = core()) {
            var producer = core.createProducer();
            var in = core.createQueue(Addresses.in(TEXTS));
            producer.send(in, report("T-1"));
            producer.send(in, report("T-2").getBytes(StandardCharsets.UTF_8));
            producer.send(in, core.createObjectMessage(new Gadget()));
            producer.send(in, report("T-3"));
            producer.send(in, "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + report("T-4"));

            var texts = texts(core, "\"T-1\"", "\"T-2\"", "\"T-3\"", "\"T-4\"", "MH-MESSAGE-KIND");

            assertThat(texts)
                    .filteredOn(text -> text.contains("Gelateria dell’Università"))
                    .hasSize(3);
            assertThat(texts)
                    .filteredOn(text -> text.contains("Gelateria Caffè"))
                    .hasSize(1);
            assertThat(texts)
                    .filteredOn(text -> text.contains("MH-MESSAGE-KIND"))
                    .singleElement()
                    .satisfies(
                            text -> assertThat(text).contains("\"rejection\"", "ObjectMessage", "messaggio di testo"));
        }
        assertThat(OPENED).hasValue(0);
        assertThat(deserialised(opened)).noneMatch(type -> type.contains("Gadget"));
    }

    /** Text messages from the partner's queue, until each of the marks was seen. */
    private static List<String> texts(JMSContext core, String... marks) throws JMSException {
        List<String> found = new ArrayList<>();
        try (var consumer = core.createConsumer(core.createQueue(Addresses.out(TEXTS)))) {
            while (!Arrays.stream(marks).allMatch(mark -> found.stream().anyMatch(text -> text.contains(mark)))) {
                var message = consumer.receive(PATIENCE.toMillis());
                assertThat(message).as("after " + found.size()).isInstanceOf(TextMessage.class);
                found.add(((TextMessage) message).getText());
            }
        }
        return found;
    }

    private static List<String> deserialised(Recording recording) throws IOException {
        var file = folder.resolve("opened.jfr");
        try (recording) {
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .map(RecordedEvent::toString)
                .toList();
    }

    /** What must not be made: counts how often it was. */
    private static final class Gadget implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Serial
        private void readObject(ObjectInputStream in) {
            OPENED.incrementAndGet();
        }
    }

    private static void assertRefused(String command, Map<String, String> headers, String why) throws IOException {
        try (var stomp = new StompClient(socket(), LOTS.value(), secret(LOTS))) {
            assertThatThrownBy(() -> stomp.request(command, headers, new byte[] {'x'}))
                    .hasMessageStartingWith("ERROR")
                    .hasMessageContaining(why);
        }
    }

    private static StompClient stomp() throws IOException {
        var stomp = new StompClient(socket(), LOTS.value(), secret(LOTS));
        stomp.subscribe(Addresses.out(LOTS));
        return stomp;
    }

    /** The next answer to a lot that says that. */
    private static StompClient.Frame next(StompClient stomp, String lot, String word) throws IOException {
        while (true) {
            var frame = stomp.next(PATIENCE).orElseThrow();
            stomp.acknowledge(frame);
            if (frame.header("correlation-id").equals(lot)
                    && notice(frame).toString().contains("\"" + word + "\"")) {
                return frame;
            }
        }
    }

    private static JsonNode notice(StompClient.Frame frame) throws IOException {
        return JSON.readTree(new String(frame.body(), WESTERN));
    }

    private static Map<String, String> lot(String number) {
        return Map.of("lot", number, "content-type", "text/csv;charset=windows-1252");
    }

    private static byte[] file(String... numbers) {
        var text = new StringBuilder(
                "N_ATTESTATION;TYPE_ATT;CODE_ETAB;ETAB;CIN;NOM;PRENOM;SEXE;DATE_NAISSANCE;FLAG_NE;DIPLOME;FILIERE;CODE_FILIERE;DATE_DELIV;NOTE;MENTION;RESULTAT;CODE_MODULE;MODULE;VOLUME_HORAIRE;COEF;NOTE_MODULE;MODULE_DATE;CONSENT\n");
        for (var number : numbers) {
            text.append(number)
                    .append(";DIP;0412;ISTA BÉNI MELLAL;IA.123456;EL MANSOURI;SALMA;F;14/03/1999;N;TS;Gestion;TSGE;"
                            + "12/07/20;13,75;AB;ADM;M101;Comptabilité générale;90;3;14,25;30/01/19;10/01/2026\n");
        }
        return text.append("FIN;" + numbers.length + ";" + numbers.length * 90 + "\n")
                .toString()
                .getBytes(WESTERN);
    }

    private static String report(String number) {
        return """
            <mob:RelazioneTirocinio xmlns:mob="urn:comune-milano:mobilita:2.1" xmlns:ana="urn:comune-milano:anagrafe:1" \
            numero="%s" tipo="AVV"><ana:Soggetto senzaCF="SI"><ana:Cognome>EL MANSOURI</ana:Cognome><ana:Nome>SALMA</ana:Nome>\
            <ana:Sesso>F</ana:Sesso><ana:DataNascita>1999-03-14</ana:DataNascita><ana:Documento tipo="CNIE" numero="IA123456"/>\
            </ana:Soggetto><mob:Tirocinio id="TIR-9" stato="A" contratto="C.01.00"/>\
            <mob:Ospitante ateco="56.10.11"><mob:Denominazione>Gelateria %s</mob:Denominazione></mob:Ospitante>\
            <mob:Mansione isco="5120">Cuoco</mob:Mansione><mob:Dal>2026-03-02</mob:Dal><mob:Al>2026-09-01</mob:Al>\
            <mob:OreSettimana>36</mob:OreSettimana><mob:TutorAziendale nome="Marta Riva"/>\
            <mob:Periodo dal="2026-03-02" al="2026-03-31" firmato="2026-03-31"/></mob:RelazioneTirocinio>\
            """.formatted(number, number.equals("T-4") ? "Caffè" : "dell’Università");
    }

    private static JMSContext core() throws JMSException, IOException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port()).createContext(TEXTS.value(), secret(TEXTS));
    }

    private static Socket socket() throws IOException {
        return new Socket("127.0.0.1", port());
    }

    private static String secret(PartnerId partner) throws IOException {
        return Files.readString(hub.data().queueSecret(partner)).strip();
    }

    private static int port() {
        return hub.bean(HubBroker.class).embedded().orElseThrow().port();
    }
}
