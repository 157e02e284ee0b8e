package org.mentorhub.routes.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.HubUnderTest;
import org.mentorhub.routes.TestPartners;

/** Clients that were made by others, from the WSDL that the hub serves: zeep (Python) and PHP's SoapClient. */
class SoapClientsIT {
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
    void worksWithZeep() throws Exception {
        var python = Stream.of("/usr/bin/python3", "python3")
                .filter(name -> runs(name, "-c", "import zeep"))
                .findFirst();
        assumeTrue(python.isPresent(), "client missing: zeep");
        check(play(python.orElseThrow(), "partner.py"));
    }

    @Test
    void worksWithPhp() throws Exception {
        assumeTrue(runs("php", "-r", "exit(extension_loaded('soap') ? 0 : 1);"), "client missing: php-soap");
        check(play("php", "partner.php"));
    }

    /** The call by hand in routes/README.md, as it stands there. */
    @Test
    void worksByHand() throws Exception {
        assumeTrue(runs("openssl", "version") && runs("curl", "--version"), "client missing: openssl, curl");
        var readme = Files.readString(Path.of("..", "routes", "README.md"));
        var from = readme.indexOf("secret=$(cat run/secrets/tn-aneti");
        var script = readme.substring(from, readme.indexOf("```", from))
                .replace("http://127.0.0.1:8080", hub.address("").toString())
                .replace("run/secrets", hub.data().secrets().toAbsolutePath().toString());
        var answer = run(List.of("bash", "-c", "cd .. && " + script));

        assertThat(answer).contains(":decision>accepted</", ":partner>it-comune-milano</");
    }

    private static void check(Map<String, JsonNode> steps) {
        assertThat(steps.get("submit").path("decision").asText()).isEqualTo("accepted");
        assertThat(steps.get("submit").path("receipt").asText()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(steps.get("submit").path("recipient").asText()).isEqualTo("it-prova");
        assertThat(steps.get("status").path("submission").asBoolean()).isTrue();
        assertThat(steps.get("fault").path("type").asText()).isEqualTo("urn:mentor-hub:problem:invalid-documents");
        assertThat(steps.get("fault").path("code").asText()).endsWith("Client");
        assertThat(steps.get("fault").path("violations").asInt()).isPositive();
        assertThat(steps.get("fault").path("place").asText()).contains("Stato");
        assertThat(steps.get("collect").path("sender").asText()).isEqualTo("it-invio");
        assertThat(steps.get("collect").path("documentId").asText()).startsWith("MI-");
        assertThat(steps.get("acknowledge").path("result").asText()).isEqualTo("taken");
        assertThat(steps.get("again").path("result").asText()).isEqualTo("repeated");
    }

    private static Map<String, JsonNode> play(String program, String script) throws Exception {
        var file = Files.writeString(folder.resolve(script), resource(script));
        var output = run(List.of(
                program,
                file.toString(),
                wsdl("it-invio"),
                "it-invio",
                password("it-invio"),
                SoapIT.fascicolo(),
                wsdl("it-prova"),
                "it-prova",
                password("it-prova")));
        Map<String, JsonNode> steps = new LinkedHashMap<>();
        for (var line : output.lines().filter(text -> text.startsWith("{")).toList()) {
            var step = JSON.readTree(line);
            steps.put(step.path("step").asText(), step);
        }
        assertThat(steps).as(output).containsKeys("submit", "status", "fault", "collect", "acknowledge", "again");
        return steps;
    }

    private static String wsdl(String partner) {
        return hub.address("/soap/v1/partners/" + partner + "?wsdl").toString();
    }

    private static String password(String partner) throws IOException {
        return Files.readString(hub.data().secret(partner + ".hub-password")).strip();
    }

    private static String resource(String name) throws IOException {
        try (var in = SoapClientsIT.class.getResourceAsStream(name)) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes());
        }
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

    private static String run(List<String> command) throws Exception {
        var log = Files.createTempFile(folder, "client", ".log");
        var process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }
}
