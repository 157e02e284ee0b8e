package org.mentorhub.connectors.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mentorhub.connectors.error.ErrorCatalogue;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.translation.Dialect;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.CodeList;
import org.mentorhub.schemas.CodeLists;
import org.mentorhub.schemas.validation.ModelRule;

/** All dialects the hub speaks, by id; closed once it is loaded. The dialects {@code canonical} and {@code canonical-xml} are always there. */
public final class Dialects {

    private static final String FILE = "dialect.yaml";
    private static final String BUNDLED = "/dialects/";

    private final Map<String, Dialect> dialects = new TreeMap<>();
    private final Map<String, URI> folders = new HashMap<>();

    private Dialects() {}

    /**
     * The dialects that are bundled with the hub: those that {@code dialects/INDEX} on the class path names.
     *
     * @throws BadDialectException where a table is wrong: all findings of that file
     */
    public static Dialects load() {
        return load(new Path[0]);
    }

    /**
     * The bundled dialects and those of further folders.
     *
     * @param folders each either a dialect's own folder, or one that holds dialects' folders
     * @throws BadDialectException where a table is wrong, or two dialects have one id
     */
    public static Dialects load(Path... folders) {
        requireTexts();
        var all = new Dialects();
        all.add(new CanonicalDialect(canonicalDigest()), "the hub itself");
        all.add(new CanonicalXmlDialect(canonicalDigest()), "the hub itself");
        for (String id : bundled()) {
            String file = BUNDLED + id + "/" + FILE;
            all.add(TableCompiler.compile("dialects/" + id + "/" + FILE, resource(file), id), file);
            all.folders.put(id, around(String.valueOf(Dialects.class.getResource(file))));
        }
        for (Path folder : folders) {
            all.addFolder(folder);
        }
        return all;
    }

    /**
     * The bundled dialects, and those of an installation's own.
     *
     * @param folder holds a folder for each further dialect; need not be there
     * @throws BadDialectException where a table is wrong, or two dialects have one id
     */
    public static Dialects loadWith(Path folder) {
        return Files.isDirectory(folder) ? load(folder) : load();
    }

    /** Whatever a document may break has its texts. */
    private static void requireTexts() {
        ErrorCatalogue.v1()
                .require(Stream.of(
                                Arrays.stream(Rule.values()).map(Rule::key),
                                Arrays.stream(FormatRule.values()).map(FormatRule::key),
                                Arrays.stream(ModelRule.values()).map(ModelRule::code))
                        .flatMap(keys -> keys));
    }

    /** The dialect of that id. */
    public Optional<Dialect> find(String id) {
        return Optional.ofNullable(dialects.get(id));
    }

    /** All dialects, by id. */
    public Collection<Dialect> all() {
        return Collections.unmodifiableCollection(dialects.values());
    }

    /** The dialects of other systems, which are tables: all but the canonical ones. */
    public List<TableDialect> tables() {
        return dialects.values().stream()
                .filter(TableDialect.class::isInstance)
                .map(TableDialect.class::cast)
                .toList();
    }

    /** The folder of a dialect that is a table, ending in a slash: its examples stand there. It may be in a jar. */
    public URI folder(TableDialect dialect) {
        return folder(dialect.id());
    }

    /**
     * The folder of that dialect, ending in a slash; it may be in a jar.
     *
     * @throws IllegalArgumentException where there is no such dialect, or it is no table
     */
    public URI folder(String id) {
        URI folder = folders.get(id);
        if (folder == null) {
            throw new IllegalArgumentException("dialect " + id + " is none of these");
        }
        return folder;
    }

    /** The same, or empty where the dialect is the hub's own. */
    public Optional<URI> findFolder(String id) {
        return Optional.ofNullable(folders.get(id));
    }

    private static URI around(String file) {
        return URI.create(file.substring(0, file.lastIndexOf('/') + 1));
    }

    private void addFolder(Path folder) {
        List<Path> tables = new ArrayList<>();
        if (Files.isRegularFile(folder.resolve(FILE))) {
            tables.add(folder.resolve(FILE));
        } else {
            try (Stream<Path> below = Files.list(folder)) {
                below.map(each -> each.resolve(FILE))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(tables::add);
            } catch (IOException e) {
                throw new UncheckedIOException(folder.toString(), e);
            }
        }
        for (Path table : tables) {
            Path parent = table.toAbsolutePath().normalize().getParent();
            String id = parent == null ? "" : String.valueOf(parent.getFileName());
            add(TableCompiler.compile(table.toString(), text(table), id), table.toString());
            folders.put(id, around(table.toUri().toString()));
        }
    }

    private void add(Dialect dialect, String file) {
        if (dialects.putIfAbsent(dialect.id(), dialect) != null) {
            throw new BadDialectException(List.of(
                    new Finding(file, 1, "there is a dialect " + dialect.id() + " already", "another folder name")));
        }
    }

    private static List<String> bundled() {
        return resource(BUNDLED + "INDEX")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String canonicalDigest() {
        return CodeLists.load().all().stream().map(CodeList::digest).reduce("", (a, b) -> Digests.sha256(a + b));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Dialects.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
