package org.mentorhub.connectors.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bundled tables one by one, each compiled when it is asked for: a test of one dialect waits for no other. */
public final class BundledTables {
    private static final Path FOLDER = Path.of("dialects");

    private BundledTables() {}

    /** The ids in {@code dialects/INDEX}. */
    public static List<String> ids() throws IOException {
        return Files.readAllLines(FOLDER.resolve("INDEX")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The folder of a dialect. */
    public static Path folder(String id) {
        return FOLDER.resolve(id);
    }

    /** That table, compiled anew. */
    public static TableDialect compiled(String id) throws IOException {
        Path file = folder(id).resolve("dialect.yaml");
        return TableCompiler.compile(file.toString(), Files.readString(file), id);
    }
}
