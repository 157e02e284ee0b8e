package org.mentorhub.routes.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.ledger.Verification;
import org.mentorhub.routes.ledger.sql.WritePoint;
import org.mentorhub.routes.prove.Campaign;
import org.mentorhub.routes.prove.FaultKind;
import org.mentorhub.routes.prove.Plan;
import org.mentorhub.routes.prove.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub prove}: kills and troubles a hub among simulated partners, and counts what came of it. */
@Command(
        name = "prove",
        description =
                "Kill and trouble a hub of its own among simulated partners, over and over, while documents come by"
                        + " REST, SOAP, files and queues; then count from outside what was lost, doubled, stale or"
                        + " stranded.")
final class ProveCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Mixin
    private Shared shared = new Shared();

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often the hub dies (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "3600",
            description = "Begin no further death after so many seconds (default: ${DEFAULT-VALUE}).")
    private long seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed makes the same schedule and documents (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--keep", description = "Leave the directory with the hub's log and data behind.")
    private boolean keep;

    @Override
    public Integer call() throws IOException {
        if (kills < 1 || seconds < 1) {
            return shared.wrongUse("--kills and --seconds begin at 1");
        }
        // Tomcat and CXF would tell the console how they start.
        LogManager.getLogManager().reset();
        long began = System.nanoTime();
        var workspace = Workspace.create(
                Files.createTempDirectory("mentor-hub-prove-"), Shared.home().resolve("config"));
        say("A hub of its own in " + workspace.root() + "; seed " + seed);
        var plan = new Plan(kills, Duration.ofSeconds(seconds), seed, FaultKind.all());
        Verdict verdict;
        try {
            verdict = new Campaign(plan, workspace, Clock.systemUTC(), line -> say(since(began) + "  " + line)).run();
        } catch (IOException broken) {
            shared.err().println("hub: the campaign broke off: " + broken.getMessage());
            shared.err().println("hub: what it left lies in " + workspace.root());
            return ExitCode.BROKEN;
        }
        show(verdict);
        if (verdict.isKept() && !keep) {
            workspace.delete();
        } else {
            shared.err().println("hub: the hub's log and data: " + workspace.root());
        }
        return verdict.isKept() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void show(Verdict verdict) {
        if (shared.forPrograms()) {
            shared.out().println(json(verdict).toPrettyString());
        } else {
            print(verdict, shared.out());
        }
        details("lost", verdict.lost());
        details("doubled", verdict.doubled());
        details("stranded", verdict.stranded());
        if (verdict.chain() instanceof Verification.Broken broken) {
            shared.err()
                    .println("hub: the ledger's chain is broken at event " + broken.sequence() + ": " + broken.what());
        }
    }

    private static ObjectNode json(Verdict verdict) {
        var json = ManagementClient.JSON.createObjectNode().put("kills", verdict.kills());
        var faults = json.putObject("faults");
        for (var fault : FaultKind.values()) {
            faults.put(fault.id(), verdict.faults().getOrDefault(fault, 0));
        }
        return json.put("documents", verdict.documents())
                .put("lost", verdict.lost().size())
                .put("doubled", verdict.doubled().size())
                .put("stale", verdict.stale())
                .put("stranded", verdict.stranded().size())
                .put("decidedByOperator", verdict.decided())
                .put("longestStallSeconds", verdict.longestStallSeconds());
    }

    private static void print(Verdict verdict, PrintWriter out) {
        var faults = new Table("fault", "times");
        for (var fault : FaultKind.values()) {
            faults.row(fault.title(), String.valueOf(verdict.faults().getOrDefault(fault, 0)));
        }
        out.println();
        faults.print(out);
        out.println();
        var found = new Table("found", "");
        found.row("deaths of the hub", String.valueOf(verdict.kills()));
        found.row("write points halted at", verdict.points().size() + " of " + WritePoint.values().length);
        found.row("documents with a receipt", String.valueOf(verdict.documents()));
        found.row("lost", String.valueOf(verdict.lost().size()));
        found.row("doubled", String.valueOf(verdict.doubled().size()));
        found.row("stale", String.valueOf(verdict.stale()));
        found.row("stranded", String.valueOf(verdict.stranded().size()));
        found.row("in doubt, decided by an operator", String.valueOf(verdict.decided()));
        found.row("longest stall", verdict.longestStallSeconds() + " s");
        found.row("ledger's chain", verdict.chain() instanceof Verification.Intact ? "intact" : "BROKEN");
        found.print(out);
    }

    private void details(String what, List<String> which) {
        which.stream().limit(SHOWN).forEach(line -> shared.err().println("hub: " + what + ": " + line));
        if (which.size() > SHOWN) {
            shared.err().println("hub: " + what + ": and " + (which.size() - SHOWN) + " more");
        }
    }

    private void say(String line) {
        if (!shared.forPrograms()) {
            shared.out().println(line);
            shared.out().flush();
        }
    }

    private static String since(long began) {
        return "%5d s".formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
}
