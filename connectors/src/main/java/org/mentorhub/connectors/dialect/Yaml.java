package org.mentorhub.connectors.dialect;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML whose every part knows its line. */
sealed interface Yaml {

    /** From 1. */
    int line();

    /** A scalar, always as text. */
    record Text(String text, int line) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> items, int line) implements Yaml {}

    /** A map, in the order of the file. */
    record Fields(Map<String, Yaml> fields, Map<String, Integer> lines, int line) implements Yaml {

        /** The line of a key, or of the map where it is not there. */
        int lineOf(String key) {
            return lines.getOrDefault(key, line);
        }
    }

    /**
     * Parses one file.
     *
     * @throws BadDialectException where it is no YAML, or a key stands twice
     */
    static Yaml parse(String file, String content) {
        try {
            Node node = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(content));
            return node == null ? new Fields(Map.of(), Map.of(), 1) : of(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw bad(
                    file, line, "this is no YAML: " + e.getProblem(), "a map with dialect, title, language, documents");
        }
    }

    private static Yaml of(String file, Node node) {
        int line = node.getStartMark().getLine() + 1;
        return switch (node) {
            case ScalarNode scalar -> new Text(scalar.getValue(), line);
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(of(file, item)));
                yield new Items(items, line);
            }
            case MappingNode mapping -> fields(file, mapping, line);
            default -> throw bad(file, line, "an alias or tag", "the value itself");
        };
    }

    private static Fields fields(String file, MappingNode mapping, int line) {
        Map<String, Yaml> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw bad(file, at, "a key that is no text", "a text as key");
            }
            if (fields.put(key.getValue(), of(file, tuple.getValueNode())) != null) {
                throw bad(file, at, key.getValue() + " stands twice", "it once: one row holds for both directions");
            }
            lines.put(key.getValue(), at);
        }
        return new Fields(fields, lines, line);
    }

    private static BadDialectException bad(String file, int line, String wrong, String instead) {
        return new BadDialectException(List.of(new Finding(file, line, wrong, instead)));
    }
}
