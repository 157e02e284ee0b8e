package org.mentorhub.routes.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An AMQP client that is not ours and not Artemis': a script that is run with its arguments and input. */
final class OtherClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> start;

    private OtherClient(List<String> start) {
        this.start = start;
    }

    /** Qpid Proton, by the first Python that knows it. */
    static Optional<OtherClient> proton(String script) throws IOException {
        for (var python : List.of("/usr/bin/python3", "python3")) {
            if (runs(python, "-c", "import proton")) {
                return Optional.of(new OtherClient(List.of(python, script(script))));
            }
        }
        return Optional.empty();
    }

    /** rhea, from the folder that the build names. */
    static Optional<OtherClient> rhea(String script) throws IOException {
        return modules().isPresent() && runs("node", "--version")
                ? Optional.of(new OtherClient(List.of("node", script(script))))
                : Optional.empty();
    }

    private static Optional<String> modules() {
        return Stream.ofNullable(System.getenv("MENTORHUB_RHEA"))
                .filter(folder -> Files.isDirectory(Path.of(folder, "rhea")))
                .findFirst();
    }

    /** What it printed, a JSON object a line. */
    List<JsonNode> run(String input, String... arguments) throws IOException {
        var command = new ArrayList<>(start);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        modules().ifPresent(folder -> builder.environment().put("NODE_PATH", folder));
        var process = builder.start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        List<JsonNode> said = new ArrayList<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(JSON.readTree(line));
            }
        }
        end(process);
        return said;
    }

    private static boolean runs(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            end(process);
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void end(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the client did not end");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String script(String name) throws IOException {
        var url = OtherClient.class.getResource(name);
        if (url == null) {
            throw new IOException("no script " + name);
        }
        return Path.of(url.getPath()).toString();
    }
}
