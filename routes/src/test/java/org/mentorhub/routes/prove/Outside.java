package org.mentorhub.routes.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server beside the hub, in a process of its own, that can be killed, stopped and started again. */
abstract class Outside implements AutoCloseable {
    private Optional<Process> process = Optional.empty();

    abstract List<String> command();

    abstract Path log();

    /** Whether it does what it is there for. */
    abstract boolean answers() throws IOException;

    /** Starts it, and comes back at once. */
    void launch() throws IOException {
        process = Optional.of(new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start());
    }

    /** Starts it, and comes back when it answers. */
    void start() throws IOException {
        launch();
        new Patience(Duration.ofSeconds(60)).until("a server beside the hub", this::answers, there -> there);
    }

    /** {@code kill -9} of all its processes. */
    void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
        all().forEach(one -> one.onExit().join());
        process = Optional.empty();
    }

    /** Stops it in mid-air: it keeps its connections, and says nothing any more. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    /** It goes on where it was. */
    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException {
        List<String> kill = new ArrayList<>(List.of("kill", which));
        all().forEach(one -> kill.add(String.valueOf(one.pid())));
        try {
            new ProcessBuilder(kill).inheritIO().start().waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", hurried);
        }
    }

    private List<ProcessHandle> all() {
        return process.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.toHandle()), one.descendants()))
                .toList();
    }

    @Override
    public void close() {
        kill();
    }
}
