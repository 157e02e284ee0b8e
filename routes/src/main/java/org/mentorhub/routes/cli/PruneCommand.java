package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub prune}: ends the time of old documents' content now, which the hub does once a day by itself. */
@Command(
        name = "prune",
        description = "Forget the content of documents whose retention is over; --preview says how many.")
final class PruneCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    /** Really, with a reason; only as a preview; or the end of it. */
    static final class How {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why now; the ledger keeps it.")
        private String reason = "";

        @Option(names = "--preview", description = "Only say what would go.")
        private boolean preview;

        @Option(names = "--stop", description = "End the pruning that is under way.")
        private boolean stop;
    }

    @Override
    public Integer call() {
        var hub = new ManagementClient(shared.data());
        var body = ManagementClient.JSON.createObjectNode();
        if (how.stop) {
            return shared.print(hub.post("/ledger/stop-pruning", body), (said, out) -> out.println("stopping"));
        }
        body.put("preview", how.preview).put("reason", how.reason);
        return shared.print(hub.post("/ledger/prune", body), how.preview ? PruneCommand::wouldBe : PruneCommand::begun);
    }

    private static void begun(JsonNode said, PrintWriter out) {
        out.println("under way; the MBean Ledger and /manage/ledger say how far it is, 'hub prune --stop' ends it");
    }

    private static void wouldBe(JsonNode said, PrintWriter out) {
        if (said.path("due").isEmpty()) {
            out.println("nothing would be pruned: no document is older than its retention below mentorhub.retention");
        }
        said.path("due")
                .properties()
                .forEach(due -> out.println(due.getValue().path("count").asText() + " " + due.getKey()
                        + ", the oldest since " + due.getValue().path("oldest").asText()));
        out.println(said.path("open").asText() + " stay: a delivery of theirs is not at its end");
    }
}
