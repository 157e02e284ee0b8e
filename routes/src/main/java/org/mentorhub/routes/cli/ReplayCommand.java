package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub replay}: sends dead letters again, under new delivery ids. */
@Command(name = "replay", description = "Send one dead letter again, or all of them; --preview says what would happen.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--preview", description = "With --all or --partner: only say what would be sent.")
    private boolean preview;

    @Option(
            names = "--despite-doubt",
            paramLabel = "REASON",
            description =
                    "Also what an earlier attempt may have brought: it could take effect twice. Ask the partner first.")
    private @Nullable String despiteDoubt;

    /** One delivery, those of a partner, or all. */
    static final class Which {
        @Parameters(paramLabel = "DELIVERY", description = "The dead delivery.")
        private @Nullable String delivery;

        @Option(names = "--partner", paramLabel = "PARTNER", description = "All dead letters to this recipient.")
        private @Nullable String partner;

        @Option(names = "--all", description = "All dead letters.")
        @SuppressWarnings("UnusedVariable") // that it is given says it: no other choice is
        private boolean all;

        @Option(names = "--stop", description = "Stop the replay of many that is under way.")
        private boolean stop;
    }

    @Override
    public Integer call() {
        var hub = new ManagementClient(shared.data());
        var body = ManagementClient.JSON.createObjectNode();
        if (which.stop) {
            return shared.print(hub.post("/dead/stop", body), (said, out) -> out.println("stopping"));
        }
        if (despiteDoubt != null) {
            body.put("reason", despiteDoubt);
        }
        if (which.delivery != null) {
            if (preview) {
                return shared.wrongUse("--preview goes with --all or --partner");
            }
            return shared.print(
                    hub.post("/deliveries/" + quoted(which.delivery) + "/replay", body),
                    (said, out) ->
                            out.println("sent again as " + said.path("delivery").asText()));
        }
        body.put("preview", preview);
        if (which.partner != null) {
            body.put("partner", which.partner);
        }
        return shared.print(hub.post("/dead/replay", body), ReplayCommand::many);
    }

    private static void many(JsonNode said, PrintWriter out) {
        out.println((said.path("preview").asBoolean() ? "would be sent again: " : "sent again: ")
                + said.path("count").asText() + ", the oldest "
                + said.path("oldestSeconds").asText() + " s old; "
                + said.path("superseded").asText() + " overtaken by newer versions, left alone; "
                + said.path("doubtful").asText() + " may have arrived before, left alone but with --despite-doubt");
    }
}
