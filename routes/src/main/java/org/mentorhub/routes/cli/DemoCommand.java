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
import org.mentorhub.routes.demo.DemoResult;
import org.mentorhub.routes.demo.HubProcess;
import org.mentorhub.routes.demo.Workspace;
import org.mentorhub.routes.demo.season.Cast;
import org.mentorhub.routes.demo.season.Desk;
import org.mentorhub.routes.demo.season.Season;
import org.mentorhub.routes.demo.season.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub demo}: a small season between fourteen simulated partners, with invented people. */
@Command(
        name = "demo",
        description =
                "Start the hub between fourteen simulated partners, play a season with invented people, and count what"
                        + " arrived.")
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
        try (var stage = new Stage(workspace, clock);
                var hub = hub(workspace)) {
            RunningHub running = hub.start();
            say("the hub is ready at " + running.partners() + " after " + seconds(started) + " s; its log: "
                    + workspace.log());
            DemoResult result = tell(workspace, running, stage);
            show(result, Duration.ofNanos(System.nanoTime() - started), workspace, running);
            return result.isKept() ? ExitCode.DONE : ExitCode.REFUSED;
        } finally {
            if (!keep) {
                workspace.delete();
            }
        }
    }

    private HubProcess hub(Workspace workspace) {
        say("Mentor Hub demo: a season between four partners each in Italy, Morocco and Tunisia, and the desks of"
                + " HOMERe and SURE");
        say("All fourteen are simulators; their files are those of config/partners, but for their addresses, their"
                + " windows (open all");
        say("day here) and their pauses between attempts (seconds here).");
        say("");
        var hub = new HubProcess(workspace.config(), workspace.data(), workspace.log(), ANY_PORT);
        // Whoever ends the demo ends its hub too.
        Runtime.getRuntime().addShutdownHook(new Thread(hub::kill));
        return hub;
    }

    private DemoResult tell(Workspace workspace, RunningHub running, Stage stage) throws IOException {
        Cast cast = stage.cast(URI.create(running.partners()));
        try (var desk = new Desk(cast, running.management(), workspace.secret("operator.token"))) {
            return new Season(cast, desk, step -> say("  " + step.title() + "\n      → " + step.outcome())).run();
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
