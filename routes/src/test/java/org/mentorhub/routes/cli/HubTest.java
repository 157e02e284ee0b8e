package org.mentorhub.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.admin.RunningHub;

class HubTest {
    @TempDir
    private Path data;

    private HttpServer hub;
    private volatile int status = 200;
    private volatile String answer = "{}";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/manage", call -> {
            boolean known = "Bearer geheim".equals(call.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(known ? status : 401, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void draftsAPartnerFromSamplesAndWritesNothingOver() throws IOException {
        Path sample = Files.writeString(
                data.resolve("sample.json"), "{\"reference\":\"D-1\",\"cin\":\"01234567\",\"nom\":\"Essai\"}");
        String[] draft = {
            "new-partner",
            "--id",
            "tn-new",
            "--type",
            "candidate-dossier",
            "--out",
            data.toString(),
            "--from",
            sample.toString()
        };

        int first = run(draft);
        int again = run(draft);

        assertThat(first).isZero();
        assertThat(data.resolve("tn-new/dialect.yaml")).content().contains("\"nom\": \"person.name.family\"");
        assertThat(data.resolve("tn-new/partner.yaml")).content().contains("dialect: tn-new");
        assertThat(data.resolve("tn-new/examples/sample-1.native.json")).hasSameBinaryContentAs(sample);
        assertThat(out.toString()).contains("JSON in UTF-8", "Confirm", "hub check tn-new");
        assertThat(again).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void saysThatThereIsNoHub() {
        assertThat(run("status")).isEqualTo(ExitCode.NO_HUB);
        assertThat(err.toString()).contains("hub start");
    }

    @Test
    void saysThatTheHubDoesNotAnswer() throws IOException {
        announce();
        hub.stop(0);
        assertThat(run("status")).isEqualTo(ExitCode.NO_HUB);
    }

    @Test
    void listsPartnersForPeople() throws IOException {
        announce();
        answer = "{\"partners\":[{\"partner\":\"it-comune-milano\",\"state\":\"open\",\"pending\":3}]}";
        assertThat(run("partners")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("it-comune-milano +open +3");
    }

    @Test
    void listsPartnersForPrograms() throws IOException {
        announce();
        answer = "{\"partners\":[]}";
        assertThat(run("partners", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper().readTree(out.toString()).path("partners").isArray())
                .isTrue();
    }

    @Test
    void showsAConflictWithItsCandidatesAndWhatEachDecisionDoes() throws IOException {
        announce();
        answer = """
            {"conflict":"C1","kind":"two-people","state":"open","since":"2026-11-25T08:00:00Z","exchange":"E2",
             "candidates":[{"pointing":["PASSPORT"],"documents":["E1"],"partners":["ma-ofppt"]},
                           {"pointing":["MA-CNIE"],"documents":["E2"]}],
             "differ":["birthDate"],"ifSame":"one person from now on","ifDifferent":"they stay two"}\
            """;
        assertThat(run("identity", "show", "C1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("two-people C1, open", "candidate 1", "pointed to by: PASSPORT", "has own ids at: ma-ofppt")
                .contains("candidate 2", "differ: birthDate", "if same: one person", "if different: they stay two")
                .doesNotContain("agree", "decided");
    }

    @Test
    void listsConflictsAndSaysThatThereIsNone() throws IOException {
        announce();
        answer = "{\"conflicts\":[{\"conflict\":\"C1\",\"kind\":\"two-numbers\",\"partner\":\"ma-ofppt\"}]}";
        assertThat(run("identity")).isEqualTo(ExitCode.DONE);
        answer = "{\"conflicts\":[],\"open\":0}";
        assertThat(run("identity", "--decided")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).containsPattern("C1 +two-numbers +ma-ofppt").contains("no conflicts");
    }

    @Test
    void findsWhatAPartnersOwnIdNames() throws IOException {
        announce();
        answer = "{\"known\":[{\"of\":\"document\",\"taughtBy\":\"it-comune-milano\",\"documents\":[\"E1\"]}]}";
        assertThat(run("identity", "find", "MI-1", "--partner", "it-comune-milano"))
                .isEqualTo(ExitCode.DONE);
        answer = "{\"known\":[]}";
        assertThat(run("identity", "find", "MI-2", "--partner", "it-comune-milano"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("document, says it-comune-milano", "documents: E1", "not known");
    }

    @Test
    void decidesAConflictOnlyWithVerdictAndReason() throws IOException {
        announce();
        assertThat(run("identity", "decide", "C1", "--reason", "seen")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("identity", "decide", "C1", "--verdict", "same")).isEqualTo(ExitCode.WRONG_USE);
        status = 409;
        answer = "{\"error\":\"conflict C1 was decided already\"}";
        assertThat(run("identity", "decide", "C1", "--verdict", "same", "--reason", "both cards seen"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("decided already");
    }

    @Test
    void givesTheReasonWhyTheHubRefuses() throws IOException {
        announce();
        status = 409;
        answer = "{\"error\":\"delivery D1 is DELIVERED, only dead ones are replayed\"}";
        assertThat(run("replay", "D1")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("only dead ones");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("status", "--colour")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void refusesToRunWithoutACommand() {
        assertThat(run()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void everyCommandHasHelpAndJson() {
        var line = Hub.commandLine();
        line.getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().optionsMap()).as(name).containsKeys("--help", "--json");
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
        });
    }

    private void announce() throws IOException {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets").resolve("operator.token"), "geheim\n");
        String address = "http://localhost:" + hub.getAddress().getPort();
        new RunningHub(ProcessHandle.current().pid(), address, address + "/manage").announce(data);
    }

    private int run(String... arguments) {
        var line = Hub.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        if (arguments.length == 0) {
            return line.execute();
        }
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return line.execute(all);
    }
}
