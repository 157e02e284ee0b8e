package org.mentorhub.routes.cli;

import static org.mentorhub.routes.cli.ManagementClient.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub replay}: sends dead letters again, under new delivery ids. */
@Command(name = "replay", description = "Send one dead letter again, or all of them; --preview says what would happen.")
final class ReplayCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 500;

    @Mixin
    private Shared shared = new Shared();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--preview", description = "With --all or --partner: only say what would be sent.")
    private boolean preview;

    @Option(names = "--cause", paramLabel = "CODE", description = "With --all or --partner: only what died of this.")
    private @Nullable String cause;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            description = "With --all or --partner: at most so many a second (default: as many as go).")
    private int perSecond;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --all or --partner: why; the ledger keeps it.")
    private @Nullable String reason;

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
        return which.delivery == null ? many(hub, body) : one(hub, body, which.delivery);
    }

    private int one(ManagementClient hub, ObjectNode body, String delivery) {
        if (preview || cause != null || perSecond != 0) {
            return shared.wrongUse("--preview, --cause and --per-second go with --all or --partner");
        }
        if (despiteDoubt != null) {
            body.put("reason", despiteDoubt);
        }
        return shared.print(
                hub.post("/deliveries/" + quoted(delivery) + "/replay", body),
                (said, out) ->
                        out.println("sent again as " + said.path("delivery").asText()));
    }

    private int many(ManagementClient hub, ObjectNode body) {
        if (which.partner != null) {
            body.put("partner", which.partner);
        }
        if (cause != null) {
            body.put("cause", cause);
        }
        if (preview) {
            return shared.print(hub.post("/dead/replay", body.put("preview", true)), ReplayCommand::wouldBe);
        }
        body.put("perSecond", perSecond);
        var begun = hub.post(
                despiteDoubt == null ? "/dead/start" : "/dead/start-despite-doubt",
                body.put("reason", despiteDoubt == null ? why() : despiteDoubt));
        return begun instanceof Answer.Given given ? followed(hub, given) : shared.print(begun, ReplayCommand::wasDone);
    }

    private String why() {
        return reason == null ? "replayed by the command line" : reason;
    }

    /** Says how far it is until it is done; who interrupts this command leaves the replay to the hub. */
    private int followed(ManagementClient hub, Answer.Given begun) {
        var state = begun.content();
        while (state.path("underWay").asBoolean() && isWaited()) {
            if (!shared.forPrograms()) {
                shared.err().println(line(state));
            }
            if (!(hub.get("/dead?limit=1") instanceof Answer.Given now)) {
                return shared.refuse(state, "the hub does not answer any more; ask it by 'hub dead'");
            }
            state = now.content().path("replay");
        }
        return shared.done(state, ReplayCommand::wasDone);
    }

    private static boolean isWaited() {
        try {
            return !new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String line(JsonNode state) {
        return state.path("replayed").asText() + " of " + state.path("total").asText() + " sent again";
    }

    private static void wasDone(JsonNode state, PrintWriter out) {
        out.println((state.path("complete").asBoolean() ? "" : "stopped: ") + line(state) + "; "
                + state.path("superseded").asText() + " overtaken by newer versions, left alone; "
                + state.path("doubtful").asText() + " may have arrived before, left alone but with --despite-doubt");
    }

    private static void wouldBe(JsonNode said, PrintWriter out) {
        out.println("would be sent again: " + said.path("count").asText() + ", the oldest "
                + said.path("oldestSeconds").asText() + " s old; "
                + said.path("superseded").asText() + " overtaken by newer versions, left alone; "
                + said.path("doubtful").asText() + " may have arrived before, left alone but with --despite-doubt");
    }
}
