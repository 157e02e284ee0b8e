package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub schedules}: when files are fetched and dropped; fetches or drops at once. */
@Command(
        name = "schedules",
        description = "Show when files are fetched from partners and dropped for them; fetch or drop at once.")
final class SchedulesCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @ArgGroup(multiplicity = "0..1")
    private Now now = new Now();

    /** What to do at once, if anything. */
    static final class Now {
        @Option(names = "--pickup-now", paramLabel = "PARTNER", description = "Fetch the files of this partner now.")
        private @Nullable String pickup;

        @Option(names = "--drop-now", paramLabel = "PARTNER", description = "Drop what is due for this partner now.")
        private @Nullable String drop;
    }

    @Override
    public Integer call() {
        var hub = new ManagementClient(shared.data());
        if (now.pickup != null) {
            return run(hub, now.pickup + "/pickup");
        }
        if (now.drop != null) {
            return run(hub, now.drop + "/drop");
        }
        return shared.print(hub.get("/schedules"), SchedulesCommand::table);
    }

    private int run(ManagementClient hub, String what) {
        var body = ManagementClient.JSON.createObjectNode();
        return shared.print(
                hub.post("/schedules/" + what, body),
                (said, out) -> out.println(said.path("outcome").asText()));
    }

    private static void table(JsonNode said, PrintWriter out) {
        for (var one : said.path("schedules")) {
            var last = one.path("lastDue").asText();
            out.println(one.path("partner").asText() + "  "
                    + one.path("direction").asText() + "  next "
                    + one.path("next").asText() + "  last " + (last.isEmpty() ? "never" : last)
                    + (one.path("lastFound").asInt() < 0
                            ? ""
                            : ", found " + one.path("lastFound").asInt())
                    + "  [" + one.path("cron").asText() + " " + one.path("zone").asText() + "]");
        }
    }
}
