package org.mentorhub.routes.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read strictly: every key is asked for by name, and what nobody asked for is a fault. Faults are
 * gathered, so that one start tells all of them.
 */
final class Section {
    private final Path file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> children = new ArrayList<>();
    private final List<ConfigurationFault> faults;

    private Section(Path file, MappingNode node, List<ConfigurationFault> faults) {
        this.file = file;
        this.line = lineOf(node);
        this.faults = faults;
        for (var entry : node.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            lines.put(key, lineOf(entry.getKeyNode()));
            if (values.put(key, entry.getValueNode()) != null) {
                fault(key, "the key `" + key + "` stands here twice", "Keep one of them");
            }
        }
    }

    /** The file's outermost mapping, or empty (and a fault) where the file cannot be read as one. */
    static Optional<Section> read(Path file, List<ConfigurationFault> faults) {
        try (var reader = Files.newBufferedReader(file)) {
            if (new Yaml(new LoaderOptions()).compose(reader) instanceof MappingNode mapping) {
                return Optional.of(new Section(file, mapping, faults));
            }
            faults.add(new ConfigurationFault(file, 1, "no mapping", "Write `key: value` lines"));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            faults.add(new ConfigurationFault(
                    file, mark == null ? 1 : mark.getLine() + 1, "no YAML: " + e.getProblem(), "Mend this line"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.empty();
    }

    /** The keys as written, for mappings whose keys are data. */
    Set<String> keys() {
        return values.keySet();
    }

    /** The value of a key that must be there. */
    <T> Optional<T> required(String key, Form<T> form) {
        if (!has(key)) {
            fault(key, "`" + key + "` is missing", "Write `" + key + ":` with " + form.expected());
            return Optional.empty();
        }
        return optional(key, form);
    }

    /** The value of a key that may be left out. */
    <T> Optional<T> optional(String key, Form<T> form) {
        return value(key).flatMap(node -> scalar(key, node, form));
    }

    /** The values of a list that may be left out. */
    <T> List<T> list(String key, Form<T> form) {
        List<T> found = new ArrayList<>();
        for (var item : items(key)) {
            scalar(key, item, form).ifPresent(found::add);
        }
        return found;
    }

    /** The mappings of a list of mappings that may be left out. */
    List<Section> sections(String key) {
        List<Section> found = new ArrayList<>();
        for (var item : items(key)) {
            child(key, item).ifPresent(found::add);
        }
        return found;
    }

    /** The mapping below a key that may be left out. */
    Optional<Section> section(String key) {
        return value(key).flatMap(node -> child(key, node));
    }

    /** The mapping below a key that must be there. */
    Optional<Section> requiredSection(String key) {
        if (!has(key)) {
            fault(key, "`" + key + "` is missing", "Write `" + key + ":` and its keys; see config/README.md");
        }
        return section(key);
    }

    /** Notes a fault at a key's line. */
    void fault(String key, String what, String fix) {
        faults.add(new ConfigurationFault(file, lines.getOrDefault(key, line), what, fix));
    }

    /** Notes a fault for each key that nobody asked for, here and below. */
    void refuseUnknownKeys() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                fault(key, "unknown key `" + key + "`", "Known here: " + String.join(", ", asked));
            }
        }
        children.forEach(Section::refuseUnknownKeys);
    }

    private boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<Node> items(String key) {
        var value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(key, "`" + key + "` is no list", "Write `" + key + ": [a, b]`");
        return List.of();
    }

    private Optional<Section> child(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            var child = new Section(file, mapping, faults);
            children.add(child);
            return Optional.of(child);
        }
        fault(key, "`" + key + "` has no keys below it", "Write a mapping; see config/README.md");
        return Optional.empty();
    }

    private <T> Optional<T> scalar(String key, Node node, Form<T> form) {
        var text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        var value = form.read().apply(text);
        if (value.isEmpty()) {
            faults.add(new ConfigurationFault(
                    file, lineOf(node), "`" + key + ": " + text + "` cannot be read", "Write " + form.expected()));
        }
        return value;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
