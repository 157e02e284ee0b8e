package org.mentorhub.connectors.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The examples of a dialect's folder, wherever that stands: adding a case is adding a file. */
public final class Examples {

    private static final String NATIVE = ".native.";
    private static final List<String> PARTS = List.of("canonical", "report", "violations");

    private Examples() {}

    /**
     * The examples of a dialect, by name.
     *
     * @param folder of the dialect, ending in a slash; may stand in a jar
     */
    public static List<Example> in(URI folder) {
        try {
            if (!"jar".equals(folder.getScheme())) {
                return of(Path.of(folder).resolve("examples"));
            }
            String[] parts = folder.toString().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring("jar:".length()))))) {
                return of(jar.getPath(parts[1]).resolve("examples"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static List<Example> of(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.contains(NATIVE)) {
                        examples.add(example(file, name.substring(0, name.indexOf(NATIVE))));
                    }
                }
            }
        }
        return examples;
    }

    private static Example example(Path file, String name) throws IOException {
        Map<String, byte[]> expected = new LinkedHashMap<>();
        for (String part : PARTS) {
            Path beside = file.resolveSibling(name + "." + part + ".json");
            if (Files.exists(beside)) {
                expected.put(part, Files.readAllBytes(beside));
            }
        }
        return new Example(name, Files.readAllBytes(file), expected);
    }
}
