package org.mentorhub.routes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.connectors.contract.Contract.Artifact;
import org.mentorhub.connectors.dialect.Dialects;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;
import org.mentorhub.routes.partner.Partners;
import org.mentorhub.schemas.PartnerId;

/** Clients that know nothing of the hub but the contracts made for their partner exchange with it. */
class ContractStubsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    static HubUnderTest hub;

    @BeforeAll
    static void start() throws Exception {
        hub = HubUnderTest.startOn(TestPartners.in(folder), folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void builtByItsJsonSchemaADocumentIsAccepted() throws Exception {
        var python = python("import json");
        assumeTrue(python.isPresent(), "client missing: python3");
        var secret = Files.readString(hub.data().clientSecret(new PartnerId("ma-anapec")))
                .strip();
        var known = """
            {"/reference": "STUB-1", "/beneficiaire/cin": "AB123456", "/beneficiaire/nom": "ALAOUI",
             "/beneficiaire/dateNaissance": "1999-12-31T23:00:00.000Z"}\
            """;
        var steps = run(List.of(
                python.get(), script("rest_client.py"), hub.address("/").toString(), "ma-anapec", secret, known));

        assertThat(steps.get(0).path("files").toString())
                .contains("mapping.md", "candidate-dossier.schema.json", "hub.openapi.json", "partner.openapi.json");
        assertThat(steps.get(1).path("path").asText()).isEqualTo("/api/v1/partners/ma-anapec/documents");
        assertThat(steps.get(1).at("/answer/decision").asText())
                .as(steps.get(1).toString())
                .isEqualTo("accepted");
        assertThat(steps.get(2).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void builtByTypesOfItsWsdlADocumentIsAccepted() throws Exception {
        var python = python("import zeep");
        assumeTrue(python.isPresent(), "client missing: zeep");
        var contracts = Files.createDirectories(folder.resolve("it-invio"));
        var partner = hub.bean(Partners.class).get(new PartnerId("it-invio"));
        for (Artifact each : new PartnerContracts(hub.bean(Dialects.class)).of(partner)) {
            Files.write(contracts.resolve(each.name()), each.bytes());
        }
        var password =
                Files.readString(hub.data().secret("it-invio.hub-password")).strip();
        var steps = run(List.of(
                python.get(),
                script("soap_client.py"),
                contracts.resolve("mentor-hub.wsdl").toString(),
                hub.address("/soap/v1/partners/it-invio").toString(),
                "it-invio",
                password));

        assertThat(steps.get(0).path("decision").asText()).as(steps.toString()).isEqualTo("accepted");
        assertThat(steps.get(0).path("recipient").asText()).isEqualTo("it-prova");
    }

    private static Optional<String> python(String needs) {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(name -> runs(name, "-c", needs))
                .findFirst();
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String script(String name) throws IOException {
        try (var in = ContractStubsIT.class.getResourceAsStream(name)) {
            var text = new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text).toString();
        }
    }

    private static List<JsonNode> run(List<String> command) throws Exception {
        var log = Files.createTempFile(folder, "client", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var output = Files.readString(log);
        List<JsonNode> steps = new ArrayList<>();
        for (var line : output.lines().filter(text -> text.startsWith("{")).toList()) {
            steps.add(JSON.readTree(line));
        }
        assertThat(steps).as(output).isNotEmpty();
        return steps;
    }
}
