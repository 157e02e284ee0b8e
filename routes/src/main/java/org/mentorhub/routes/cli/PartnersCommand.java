package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mentorhub.routes.cli.Shared.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub partners}: how each partner stands; {@code suspend} and {@code resume} one. */
@Command(
        name = "partners",
        description = "How each partner stands; suspend and resume one.",
        subcommands = {PartnersCommand.Suspend.class, PartnersCommand.Resume.class})
final class PartnersCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Override
    public Integer call() {
        return shared.print(new ManagementClient(shared.data()).get("/partners"), PartnersCommand::list);
    }

    private static void list(JsonNode answer, PrintWriter out) {
        var table = new Table(
                "partner", "state", "pending", "held", "in doubt", "dead", "delivered", "unanswered", "last error");
        for (JsonNode partner : answer.path("partners")) {
            table.row(
                    partner.path("partner").asText(),
                    partner.path("state").asText(),
                    partner.path("pending").asText(),
                    partner.path("held").asText(),
                    partner.path("inDoubt").asText(),
                    partner.path("dead").asText(),
                    partner.path("delivered").asText(),
                    partner.path("unanswered").asText(),
                    partner.path("lastError").path("text").asText());
        }
        table.print(out);
    }

    private static Words one(String verb) {
        return (answer, out) -> {
            JsonNode partner =
                    answer.has("partner") && answer.path("partner").isObject() ? answer.path("partner") : answer;
            out.println(partner.path("partner").asText() + " " + verb + ": "
                    + partner.path("state").asText() + ", "
                    + partner.path("pending").asText() + " pending");
        };
    }

    /** Stops deliveries to a partner until somebody resumes it, restarts included. */
    @Command(
            name = "suspend",
            description = "Hold back deliveries to a partner until it is resumed, restarts included.")
    static final class Suspend implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "PARTNER")
        private String partner = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; the ledger keeps it.")
        private String reason = "";

        @Override
        public Integer call() {
            var body = ManagementClient.JSON.createObjectNode().put("reason", reason);
            var answer = new ManagementClient(shared.data()).post("/partners/" + quoted(partner) + "/suspend", body);
            return shared.print(answer, one("suspended"));
        }
    }

    /** Lets deliveries to a suspended partner go on. */
    @Command(name = "resume", description = "Let deliveries to a suspended partner go on.")
    static final class Resume implements Callable<Integer> {
        @Mixin
        private Shared shared = new Shared();

        @Parameters(paramLabel = "PARTNER")
        private String partner = "";

        @Option(names = "--preview", description = "Only say what would be sent.")
        private boolean preview;

        @Override
        public Integer call() {
            var body = ManagementClient.JSON.createObjectNode().put("preview", preview);
            var answer = new ManagementClient(shared.data()).post("/partners/" + quoted(partner) + "/resume", body);
            return shared.print(
                    answer,
                    (said, out) -> out.println(partner + (preview ? " would get " : " resumed, gets ")
                            + said.path("waiting").asText() + ", the oldest waiting "
                            + said.path("oldestSeconds").asText() + " s"));
        }
    }
}
