package org.mentorhub.routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command as a user runs it, in a process of its own.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Launched(int exit, String out, String err) {
    static final Path HOME = Path.of(System.getProperty("mentorhub.home"));

    /** Runs {@code ./hub} with these arguments. */
    static Launched hub(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("hub").toString()));
        command.addAll(List.of(arguments));
        return run(HOME, Map.of(), command);
    }

    /** Runs any command; the hub is taken as it was built. */
    static Launched run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("MENTORHUB_AS_BUILT", "1");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end; it said:\n" + Files.readString(out) + Files.readString(err));
        }
        var launched = new Launched(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return launched;
    }
}
