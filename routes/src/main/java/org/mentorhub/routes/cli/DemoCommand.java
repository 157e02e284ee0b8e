package org.mentorhub.routes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;
import org.mentorhub.routes.admin.RunningHub;
import org.mentorhub.routes.demo.AnapecSimulator;
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.DemoRun;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.demo.MilanSimulator;
import org.mentorhub.routes.demo.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub demo}: the whole hub between two simulated partners, with invented dossiers. */
@Command(
        name = "demo",
        description = "Start the hub between two simulated partners, relay invented dossiers, and count what arrived.")
final class DemoCommand implements Callable<Integer> {
    private static final List<String> ANY_PORT = List.of("--server.port=0", "--management.server.port=0");

    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--keep", description = "Stay up afterwards, with all data, until Ctrl-C.")
    private boolean keep;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Tomcat and CXF would tell the console how they start.
        LogManager.getLogManager().reset();
        long started = System.nanoTime();
        var workspace = Workspace.create(
                Files.createTempDirectory("mentor-hub-demo-"), Shared.home().resolve("config"));
        workspace.initialise();
        try (var milan = new MilanSimulator(
                        workspace.simulators(), "mentor-hub", workspace.secret("it-comune-milano.password"), clock);
                var hub = hub(workspace, milan)) {
            RunningHub running = hub.start();
            say("the hub is ready at " + running.partners() + " after " + seconds(started) + " s; its log: "
                    + workspace.log());
            DemoResult result = tell(workspace, running, milan);
            show(result, Duration.ofNanos(System.nanoTime() - started), workspace, running);
            return result.isKept() ? ExitCode.DONE : ExitCode.REFUSED;
        } finally {
            if (!keep) {
                workspace.delete();
            }
        }
    }

    private HubProcess hub(Workspace workspace, MilanSimulator milan) throws IOException {
        workspace.pointMilanTo(milan.address());
        say("Mentor Hub demo: ma-anapec (REST, French JSON) sends dossiers to it-comune-milano (SOAP, Italian XML)");
        say("Both partners are simulators; their files are those of config/partners, but for Milan's address, its"
                + " window");
        say("(Mon-Sat 07:00-20:00 in truth, open all day here) and its pauses between attempts (seconds here).");
        say("");
        var hub = new HubProcess(workspace.config(), workspace.data(), workspace.log(), ANY_PORT);
        // Whoever ends the demo ends its hub too.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::kill));
        return hub;
    }

    private DemoResult tell(Workspace workspace, RunningHub running, MilanSimulator milan) throws IOException {
        String secret = workspace.secret("ma-anapec.client-secret");
        try (var anapec = new AnapecSimulator(URI.create(running.partners()), "ma-anapec", secret, clock)) {
            return new DemoRun(anapec, milan, step -> say("  " + step.title() + "\n      → " + step.outcome())).run();
        }
    }

    private void show(DemoResult result, Duration took, Workspace workspace, RunningHub running)
            throws InterruptedException {
        PrintWriter out = shared.out();
        if (shared.forPrograms()) {
            out.println(DemoReport.json(result, took).toPrettyString());
        } else {
            new DemoReport(result, took).print(out);
        }
        out.flush();
        if (keep) {
            DemoReport.whereToLook(workspace, running, shared.forPrograms() ? shared.err() : out);
            new CountDownLatch(1).await();
        }
    }

    private void say(String line) {
        if (!shared.forPrograms()) {
            shared.out().println(line);
            shared.out().flush();
        }
    }

    private static String seconds(long since) {
        return "%.1f".formatted(Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0);
    }
}
