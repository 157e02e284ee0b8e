package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A disk that loses at each death of the hub what was not synced: a library in the hub's process keeps a copy of what was
 * ({@code synced.c} says how), and the copy takes the place of the data.
 *
 * @param library the compiled library
 * @param data the hub's data
 * @param synced the copy
 */
record PowerCut(Path library, Path data, Path synced) implements Conditions.Disk {

    /** Compiles the library, with the C compiler that is there. */
    static PowerCut in(Path directory, Path data) throws IOException {
        Files.createDirectories(directory);
        Path source = directory.resolve("synced.c");
        Path library = directory.resolve("synced.so");
        try (var text = PowerCut.class.getResourceAsStream("synced.c")) {
            Files.copy(text, source, StandardCopyOption.REPLACE_EXISTING);
        }
        run("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl");
        return new PowerCut(library, data, directory.resolve("synced"));
    }

    /** What the hub's process is to be given. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "SYNCED_FROM", data.toString(), "SYNCED_TO", synced.toString());
    }

    @Override
    public void begin(Path made) throws IOException {
        copy(data, synced);
    }

    @Override
    public void hubDied(Path after) throws IOException {
        delete(data);
        copy(synced, data);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void run(String... command) throws IOException {
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            assertThat(exit).as("%s", List.of(command)).isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
