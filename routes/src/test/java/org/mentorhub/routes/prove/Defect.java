package org.mentorhub.routes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A mistake that somebody could make in the hub, as the lines that it would change. The hub's sources stay as they are: the changed ones are
 * compiled into a directory that comes first in the class path of the hub that a campaign kills.
 */
enum Defect {
    SYNC_SKIPPED(
            new Change(
                    "routes/src/main/java/org/mentorhub/routes/ledger/sql/SqliteStore.java",
                    "SynchronousMode.FULL",
                    "SynchronousMode.OFF"),
            new Change(
                    "routes/src/main/java/org/mentorhub/routes/ledger/sql/SqliteStore.java",
                    "\"synchronous\", \"2\"",
                    "\"synchronous\", \"0\"")),
    ACKNOWLEDGED_BEFORE_COMMIT(new Change(
            "routes/src/main/java/org/mentorhub/routes/ledger/sql/GroupWriter.java",
            "            WritePoint.BEFORE_COMMIT.passed();",
            "            answers.forEach(Runnable::run);\n" + pause(100))),
    REPEATS_KNOWN_BY_MEMORY_ONLY(new Change(
            "routes/src/main/java/org/mentorhub/routes/ledger/SubmissionHead.java",
            "    public SubmissionHead {",
            "    public SubmissionHead {\n        messageId += \"-\" + ProcessHandle.current().pid();")),
    MARKER_IGNORED(
            new Change(
                    "routes/src/main/java/org/mentorhub/routes/sftp/file/Watch.java",
                    "names.contains(sighting.file().name() + MARKER)",
                    "true"),
            new Change(
                    "routes/src/main/java/org/mentorhub/routes/sftp/file/Ends.java",
                    "byMarker(marker(directories, directory, whole), copy)",
                    "WHOLE")),
    RENAMED_BEFORE_CLOSED(new Change(
            "connectors/src/main/java/org/mentorhub/connectors/transport/sftp/RemoteDirectories.java",
            "            out.write(content);",
            "            rename(temporary, path(directory, name));\n" + pause(100)
                    + "            out.write(content);\n        }\n"
                    + "        if (content.length >= 0) {\n            return;"));

    private final List<Change> changes;

    Defect(Change... changes) {
        this.changes = List.of(changes);
    }

    /**
     * Other lines in a source.
     *
     * @param source from the project's root
     * @param line as it is, once in it
     * @param instead what the mistake makes of it
     */
    private record Change(String source, String line, String instead) {
        String made(String text) {
            assertThat(text.split(Pattern.quote(line), -1))
                    .as("%s has this line once: %s", source, line)
                    .hasSize(2);
            return text.replace(line, instead);
        }
    }

    /** Makes the moment longer in which the mistake shows, so that a few deaths suffice to hit it. */
    private static String pause(int millis) {
        return "            java.util.concurrent.locks.LockSupport.parkNanos(" + millis + "_000_000L);\n";
    }

    /** Compiles a hub with this mistake; the class path of it. */
    String planted(Path home, Path directory) throws IOException {
        Set<String> sources = new LinkedHashSet<>();
        for (var change : changes) {
            Path source =
                    directory.resolve("src").resolve(Path.of(change.source()).getFileName());
            Files.createDirectories(source.getParent());
            String before = Files.readString(Files.exists(source) ? source : home.resolve(change.source()));
            Files.writeString(source, change.made(before));
            sources.add(source.toString());
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-parameters", "-cp", classPath, "-d", classes.toString()));
        arguments.addAll(sources);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).as("the changed sources compile").isZero();
        return classes + File.pathSeparator + classPath;
    }
}
