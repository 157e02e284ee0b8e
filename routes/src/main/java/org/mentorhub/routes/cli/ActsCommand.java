package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub acts}: what operators did, who, and why. */
@Command(name = "acts", description = "What operators did with deliveries: when, who, what and why.")
final class ActsCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: 100).")
    private int limit;

    @Override
    public Integer call() {
        return shared.print(new ManagementClient(shared.data()).get("/acts?limit=" + limit), ActsCommand::table);
    }

    private static void table(JsonNode answer, PrintWriter out) {
        var table = new Table("when", "who", "what", "of", "why");
        for (JsonNode act : answer.path("acts")) {
            table.row(
                    act.path("at").asText(),
                    act.path("who").asText(),
                    act.path("did").asText(),
                    act.path("about").asText(),
                    act.path("why").asText());
        }
        table.print(out);
    }
}
