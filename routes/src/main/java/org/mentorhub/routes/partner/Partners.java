package org.mentorhub.routes.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorhub.schemas.PartnerId;

/** All partners and programmes of one configuration folder: checked as a whole at start, immutable after. */
public final class Partners {
    private final Map<PartnerId, Partner> byId;
    private final Map<String, Programme> programmes;

    private Partners(Map<PartnerId, Partner> byId, Map<String, Programme> programmes) {
        this.byId = new TreeMap<>(byId);
        this.programmes = Map.copyOf(programmes);
    }

    /**
     * Reads {@code partners/*.yaml} and {@code programmes/*.yaml}.
     *
     * @param config the configuration folder
     * @param dialects which dialects there are
     * @throws ConfigurationException with every fault of every file
     */
    public static Partners load(Path config, KnownDialects dialects) {
        List<ConfigurationFault> faults = new ArrayList<>();
        Map<String, Programme> programmes = new TreeMap<>();
        for (var file : yamlFilesOf(config.resolve("programmes"), faults)) {
            ProgrammeFile.read(file, faults).ifPresent(programme -> programmes.put(programme.code(), programme));
        }
        var files = yamlFilesOf(config.resolve("partners"), faults);
        var known = new Known(idsOf(files), programmes.keySet(), dialects);
        Map<PartnerId, Partner> partners = new TreeMap<>();
        for (var file : files) {
            PartnerFile.read(file, known, faults).ifPresent(partner -> partners.put(partner.id(), partner));
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Partners(partners, programmes);
    }

    /** Every partner, in the order of ids. */
    public Collection<Partner> all() {
        return List.copyOf(byId.values());
    }

    /** The partner of that id, or empty where there is none. */
    public Optional<Partner> find(PartnerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The partner of that id, which is known to exist because the ledger or a token names it. */
    public Partner get(PartnerId id) {
        return find(id).orElseThrow(() -> new IllegalStateException(
                "no file for partner " + id + " in config/partners, but there is data of it"));
    }

    /** The programme of that code, or empty where no file describes it. */
    public Optional<Programme> programme(String code) {
        return Optional.ofNullable(programmes.get(code));
    }

    /** Who gets such a document without being named as recipient. */
    public Set<PartnerId> subscribersOf(Documents.Offered document) {
        return byId.values().stream()
                .filter(partner -> partner.documents().subscribesTo(document))
                .map(Partner::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a partner file may refer to. */
    record Known(Set<PartnerId> partners, Set<String> programmes, KnownDialects dialects) {}

    private static Set<PartnerId> idsOf(List<Path> files) {
        return files.stream()
                .map(Partners::nameOf)
                .filter(PartnerId::isValid)
                .map(PartnerId::new)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity(), (one, same) -> one))
                .keySet();
    }

    /** The file's name without {@code .yaml}. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }

    private static List<Path> yamlFilesOf(Path folder, List<ConfigurationFault> faults) {
        if (!Files.isDirectory(folder)) {
            faults.add(new ConfigurationFault(folder, 1, "no such folder", "Point the hub at a configuration folder"));
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var sorted = files.sorted().toList();
            sorted.stream()
                    .filter(file -> !file.toString().endsWith(".yaml"))
                    .forEach(file -> faults.add(new ConfigurationFault(
                            file, 1, "a file that nobody reads", "Name it <id>.yaml or remove it")));
            return sorted.stream()
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
