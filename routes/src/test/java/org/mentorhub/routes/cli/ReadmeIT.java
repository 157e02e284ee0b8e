package org.mentorhub.routes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorhub.routes.admin.RunningHub;

/** Runs every command of the README, in its order, as it stands there. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String ADDRESS = "http://127.0.0.1:8080";

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    @Test
    void everyCommandDoesWhatItSays() throws Exception {
        assumeTrue(has("curl"), "client missing: curl");
        assumeTrue(has("openssl"), "client missing: openssl");
        for (String entry : new String[] {"hub", "connectors", "config"}) {
            Files.createSymbolicLink(directory.resolve(entry), Launched.HOME.resolve(entry));
        }
        List<String> blocks = BLOCK.matcher(Files.readString(Launched.HOME.resolve("README.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(6);
        for (String block : blocks) {
            run(block);
        }
    }

    private void run(String block) throws Exception {
        if (block.strip().equals("./hub demo")) {
            return; // DemoIT runs it
        }
        if (block.strip().equals("./hub start")) {
            start();
            return;
        }
        String script = block.replace(
                ADDRESS, RunningHub.find(data()).map(RunningHub::partners).orElse(ADDRESS));
        var done = Launched.run(directory, environment(), List.of("bash", "-euo", "pipefail", "-c", script));
        assertThat(done.exit()).as("%s%n%s%n%s", block, done.out(), done.err()).isZero();
    }

    private void start() throws IOException {
        var hub = new ProcessBuilder("./hub", "start")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("hub.log").toFile());
        hub.environment().putAll(environment());
        started.add(hub.start());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> RunningHub.find(data()).isPresent());
    }

    private Path data() {
        return directory.resolve("run");
    }

    private Map<String, String> environment() {
        return Map.of(
                "MENTORHUB_AS_BUILT", "1",
                "MENTORHUB_DATA", data().toString(),
                "SERVER_PORT", "0",
                "MANAGEMENT_SERVER_PORT", "0");
    }

    private static boolean has(String tool) throws Exception {
        return Launched.run(Launched.HOME, Map.of(), List.of("sh", "-c", "command -v " + tool))
                        .exit()
                == 0;
    }
}
