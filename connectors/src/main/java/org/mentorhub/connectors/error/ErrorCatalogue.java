package org.mentorhub.connectors.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules that a document can break, with their texts: {@code schemas/contracts/errors/catalogue.yaml}. Immutable. */
public final class ErrorCatalogue {
    private static final String FILE = "/contracts/errors/catalogue.yaml";
    private static final ErrorCatalogue V1 = load();

    private final Map<String, ErrorEntry> entries;

    ErrorCatalogue(Map<String, ErrorEntry> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    /** The one catalogue. */
    public static ErrorCatalogue v1() {
        return V1;
    }

    /**
     * Reads a catalogue.
     *
     * @throws BadCatalogueException where it has mistakes: all of them are named
     */
    static ErrorCatalogue parse(String yaml) {
        return new ErrorCatalogue(new CatalogueFile(yaml).entries());
    }

    /** All entries, in the order of the file. */
    public Collection<ErrorEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of a key, where there is one: answers that were stored may have codes of another version. */
    public Optional<ErrorEntry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Makes sure at start that the catalogue has these keys.
     *
     * @throws BadCatalogueException naming those that it has not
     */
    public void require(Stream<String> keys) {
        List<String> missing = keys.filter(key -> !entries.containsKey(key))
                .map(key -> key + " has no entry: write it, with its texts in it, fr, en, ar")
                .toList();
        if (!missing.isEmpty()) {
            throw new BadCatalogueException(missing);
        }
    }

    private static ErrorCatalogue load() {
        try (InputStream in = ErrorCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
