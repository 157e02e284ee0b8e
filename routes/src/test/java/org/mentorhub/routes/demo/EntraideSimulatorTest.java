package org.mentorhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.connectors.transport.BusinessWord;
import org.mentorhub.connectors.transport.HandOver;
import org.mentorhub.connectors.transport.HandOverResult.Delivered;
import org.mentorhub.connectors.transport.Transport;
import org.mentorhub.connectors.transport.soap.SoapService;
import org.mentorhub.connectors.transport.soap.SoapTarget;
import org.mentorhub.connectors.transport.soap.SoapTransports;
import org.mentorhub.routes.demo.Arrivals.Arrived;
import org.mentorhub.schemas.DocumentType;
import org.mentorhub.schemas.PartnerId;

class EntraideSimulatorTest {
    private static final PartnerId ENTRAIDE = new PartnerId("ma-entraide-nationale");

    @TempDir
    Path folder;

    @Test
    void hearsTheWordOfARecipientOnce() throws Exception {
        var notice = new HandOver(
                "d-2",
                ENTRAIDE,
                new HandOver.Cargo.Notice("acknowledgement", Optional.empty(), Optional.empty()),
                """
                {"kind":"acknowledgement","result":"refused",
                 "about":{"messageId":"en-1","documentId":"EN-AT-26-0041","recipient":"it-comune-milano"},
                 "reasons":[{"code":"F-12","text":"titre illisible <A4>"}]}\
                """.getBytes(StandardCharsets.UTF_8),
                "application/json");
        try (var entraide = new EntraideSimulator(folder, "mentor-hub", "s3cret");
                var transports = new SoapTransports();
                var transport = open(transports, entraide)) {
            assertThat(transport.send(notice)).isEqualTo(new Delivered(Optional.empty()));
            assertThat(transport.send(notice)).isEqualTo(new Delivered(Optional.empty()));

            assertThat(entraide.words())
                    .singleElement()
                    .asString()
                    .contains("<envoi>en-1</envoi><ref>EN-AT-26-0041</ref><destinataire>it-comune-milano</destinataire>"
                            + "<code>REFUSE</code><motif code=\"F-12\">titre illisible &lt;A4&gt;</motif>");
        }
    }

    private static Transport open(SoapTransports transports, EntraideSimulator entraide) {
        return transports.open(
                SoapService.in(Dialects.load().folder(ENTRAIDE.value())),
                new SoapTarget(
                        entraide.address(),
                        "mentor-hub",
                        () -> "s3cret",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Clock.systemUTC()));
    }

    @Test
    void takesACertificateWithItsScanOnceAndSaysSo() throws Exception {
        var content = Files.readAllBytes(
                Path.of("../connectors/dialects/ma-entraide-nationale/examples/attestation.native.xml"));
        var certificate = new HandOver(
                "d-1",
                ENTRAIDE,
                new HandOver.Cargo.Document(DocumentType.TRAINING_CERTIFICATE),
                content,
                "application/xml; charset=UTF-8");
        try (var entraide = new EntraideSimulator(folder, "mentor-hub", "s3cret");
                var transports = new SoapTransports();
                var transport = open(transports, entraide)) {
            var accepted = new Delivered(Optional.of(BusinessWord.accepted()));
            assertThat(transport.send(certificate)).isEqualTo(accepted);
            assertThat(transport.send(certificate)).isEqualTo(accepted);
            assertThat(entraide.arrivals().effects(new Arrived(DocumentType.TRAINING_CERTIFICATE, "EN-AT-26-0041", 1)))
                    .isOne();
        }
    }
}
