package org.mentorhub.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All code lists of the hub, read once from {@code schemas/codelists/}. Immutable, used by many threads. */
public final class CodeLists {
    private static final String FOLDER = "/codelists/";

    private final Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /**
     * The lists that are bundled with the hub; read at the first call, the same afterwards.
     *
     * @throws IllegalStateException where a list breaks a rule, with file and line
     */
    public static CodeLists load() {
        return Bundled.LISTS;
    }

    /** The list of that name. */
    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /**
     * The list of that name.
     *
     * @throws IllegalArgumentException where there is none; whoever takes names from configuration asks {@link #find}
     */
    public CodeList list(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no code list " + name + " in codelists/"));
    }

    /** All lists, by name. */
    public Collection<CodeList> all() {
        return Collections.unmodifiableCollection(lists.values());
    }

    private static CodeLists read() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (String line :
                new String(bytes("INDEX"), StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lists.put(line, CodeListFile.parse(line, bytes(line + ".csv")));
            }
        }
        return new CodeLists(lists);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = CodeLists.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("codelists/" + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("codelists/" + file, e);
        }
    }

    private static final class Bundled {
        static final CodeLists LISTS = read();
    }
}
