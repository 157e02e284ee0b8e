package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub deliver-again}: one exchange to one of its recipients, though that has had it. */
@Command(
        name = "deliver-again",
        description = "Deliver an exchange once more to one of its recipients; --preview says what would happen.")
final class DeliverAgainCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "EXCHANGE", description = "The exchange: 'hub status' tells it.")
    private String exchange = "";

    @Option(names = "--to", required = true, paramLabel = "PARTNER", description = "One of its recipients.")
    private String partner = "";

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    /** Really, with a reason, or only as a preview. */
    static final class How {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; the ledger keeps it.")
        private String reason = "";

        @Option(names = "--preview", description = "Only say what would happen.")
        private boolean preview;
    }

    @Override
    public Integer call() {
        var body = ManagementClient.JSON
                .createObjectNode()
                .put("partner", partner)
                .put("preview", how.preview)
                .put("reason", how.reason);
        return shared.print(
                new ManagementClient(shared.data()).post("/exchanges/" + quoted(exchange) + "/deliver", body),
                how.preview ? DeliverAgainCommand::wouldBe : DeliverAgainCommand::made);
    }

    private static void made(JsonNode said, PrintWriter out) {
        out.println("on its way as " + said.path("delivery").asText());
    }

    private static void wouldBe(JsonNode said, PrintWriter out) {
        out.println(said.path("says").asText());
    }
}
