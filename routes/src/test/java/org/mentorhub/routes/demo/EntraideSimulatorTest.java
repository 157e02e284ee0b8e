package org.mentorhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
                var transport = transports.open(
                        SoapService.in(Dialects.load().folder(ENTRAIDE.value())),
                        new SoapTarget(
                                entraide.address(),
                                "mentor-hub",
                                () -> "s3cret",
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(20),
                                Clock.systemUTC()))) {
            var accepted = new Delivered(Optional.of(BusinessWord.accepted()));
            assertThat(transport.send(certificate)).isEqualTo(accepted);
            assertThat(transport.send(certificate)).isEqualTo(accepted);
            assertThat(entraide.arrivals().effects(new Arrived(DocumentType.TRAINING_CERTIFICATE, "EN-AT-26-0041", 1)))
                    .isOne();
        }
    }
}
