package org.mentorhub.routes.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.mentorhub.routes.HubApplication;
import org.mentorhub.routes.admin.RunningHub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub start}: the hub alone, until it is told to stop. */
@Command(name = "start", description = "Run the hub on a configuration, until it is told to stop (Ctrl-C, SIGTERM).")
final class StartCommand implements Callable<Integer> {
    @Mixin
    private Shared shared = new Shared();

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "The configuration (default: config/ beside the launcher).")
    private Path config = Shared.home().resolve("config");

    @Parameters(
            arity = "0..*",
            paramLabel = "-- SETTING",
            description = "Settings that win over config/application.yaml: --server.port=9090")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(config)) {
            return shared.wrongUse("no such directory: " + config);
        }
        if (RunningHub.find(shared.data()).isPresent()) {
            return shared.wrongUse("a hub runs already on " + shared.data());
        }
        List<String> arguments = new ArrayList<>();
        arguments.add("--mentorhub.config=" + config.toAbsolutePath().normalize());
        arguments.add("--mentorhub.data=" + shared.data());
        arguments.addAll(settings);
        return run(arguments);
    }

    private int run(List<String> arguments) throws InterruptedException {
        try {
            HubApplication.start(arguments.toArray(String[]::new));
        } catch (RuntimeException notStarted) {
            // The start has told why, and what to do, in its log.
            return ExitCode.WRONG_USE;
        }
        // The hub ends by a signal: its shutdown hook lets calls under way end.
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }
}
