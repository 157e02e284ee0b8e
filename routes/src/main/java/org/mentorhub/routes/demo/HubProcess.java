package org.mentorhub.routes.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mentorhub.routes.admin.RunningHub;

/** A hub in a process of its own, as an operator would start it; its console goes to a file. */
public final class HubProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration LEARNT_WITHIN = Duration.ofMinutes(3);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path config;
    private final Path data;
    private final Path log;
    private final List<String> settings;
    private final Machine machine;
    private Optional<Process> process = Optional.empty();
    private List<String> startOptions = List.of();

    /**
     * @param config the directory with {@code application.yaml}, {@code partners/}, {@code programmes/}
     * @param data the hub's own data
     * @param log where its console goes, appended
     * @param settings further settings, {@code --server.port=0}
     */
    public HubProcess(Path config, Path data, Path log, List<String> settings) {
        this(config, data, log, settings, Machine.THIS);
    }

    /** One on another Java machine than this process's. */
    public HubProcess(Path config, Path data, Path log, List<String> settings, Machine machine) {
        this.config = config;
        this.data = data;
        this.log = log;
        this.settings = List.copyOf(settings);
        this.machine = machine;
    }

    /**
     * What its process is given.
     *
     * @param classPath where it finds its classes
     * @param environment further variables
     * @param options further ones of the machine
     */
    public record Machine(String classPath, Map<String, String> environment, List<String> options) {
        /** The classes of this process, and nothing further. */
        public static final Machine THIS = new Machine(System.getProperty("java.class.path"), Map.of(), List.of());

        public Machine {
            environment = Map.copyOf(environment);
            options = List.copyOf(options);
        }

        /** One of these classes that is good for a hub which soon dies: the second compiler would never pay. */
        public static Machine shortLived(String classPath, Map<String, String> environment) {
            return new Machine(classPath, environment, List.of("-XX:TieredStopAtLevel=1"));
        }
    }

    /**
     * Starts it once and ends it, and keeps what helps the next ones to start: they take half the time. Does nothing where its classes lie in
     * directories.
     *
     * @param cache where to keep that
     */
    public void learnToStart(Path cache) throws IOException {
        var kept = new StartCache(cache);
        if (StartCache.isPossible(machine.classPath())) {
            launch(kept.making());
            boolean started = ready().isPresent();
            process.filter(running -> started).ifPresent(Process::destroy);
            exit(LEARNT_WITHIN);
            kill();
            startOptions = kept.using();
        }
    }

    /** Starts it and waits until it says that it is ready. */
    public RunningHub start() throws IOException {
        launch(List.of());
        return ready().orElseThrow(() -> new IOException("the hub did not start:\n" + lastLines()));
    }

    /**
     * Starts it and does not wait.
     *
     * @param options further ones of its Java machine: {@code -Dname=value}
     */
    public void launch(List<String> options) throws IOException {
        RunningHub.forget(data);
        var builder = new ProcessBuilder(command(options))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(machine.environment());
        process = Optional.of(builder.start());
    }

    /** Waits until it says that it is ready; empty where it ended instead. */
    public Optional<RunningHub> ready() throws IOException {
        return process.isEmpty() ? Optional.empty() : awaitReady(process.get());
    }

    /** Its exit code, where it ends by itself within that time. */
    public Optional<Integer> exit(Duration within) {
        try {
            return process.isPresent() && process.get().waitFor(within.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.get().exitValue())
                    : Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Ends it as a power cut of its process does: kill -9. */
    public void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        process = Optional.empty();
    }

    /** Ends it in good order, as an operator would. */
    @Override
    public void close() {
        process.ifPresent(running -> {
            running.destroy();
            try {
                if (!running.waitFor(20, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException hurried) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        });
        process = Optional.empty();
    }

    private Optional<RunningHub> awaitReady(Process started) throws IOException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            if (!started.isAlive()) {
                return Optional.empty();
            }
            Optional<RunningHub> hub = RunningHub.find(data).filter(HubProcess::isReady);
            if (hub.isPresent()) {
                return hub;
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        started.destroyForcibly();
        throw new IOException("the hub was not ready within " + READY_WITHIN.toSeconds() + " s:\n" + lastLines());
    }

    private static boolean isReady(RunningHub hub) {
        var request = HttpRequest.newBuilder(URI.create(hub.management() + "/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xms96m", "-Xmx768m"));
        command.addAll(machine.options());
        command.addAll(startOptions);
        command.addAll(options);
        command.add("-Dmentorhub.home=" + System.getProperty("mentorhub.home", "."));
        command.addAll(List.of("-cp", machine.classPath()));
        command.addAll(List.of("org.mentorhub.routes.cli.Hub", "start"));
        command.addAll(List.of("--config", config.toString(), "--data", data.toString()));
        command.add("--");
        command.addAll(settings);
        return command;
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
