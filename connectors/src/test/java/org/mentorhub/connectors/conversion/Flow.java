package org.mentorhub.connectors.conversion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Values as people write them in one line, {@code {scale: IT-30, value: 28, honours: true}}; a text that looks like a number is quoted. */
final class Flow {

    private static final String OTHER_KINDS = "-?[0-9]+([.][0-9]+)?|true|false|null|";

    private Flow() {}

    static Map<String, Object> map(String yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) plain(compose(yaml))).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }

    static Node node(Name name, String yaml) {
        return node(name, compose(yaml));
    }

    static String shown(Node node) {
        return switch (node.kind()) {
            case NULL -> "null";
            case NUMBER -> (node.text().matches(OTHER_KINDS) ? "" : "#") + node.text();
            case BOOLEAN -> node.text();
            case TEXT -> node.text().matches(OTHER_KINDS) ? '"' + node.text() + '"' : node.text();
            case LIST -> children(node).stream().map(Flow::shown).collect(Collectors.joining(", ", "[", "]"));
            case GROUP ->
                children(node).stream()
                        .map(child -> child.name().local() + ": " + shown(child))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static List<Node> children(Node node) {
        return IntStream.range(0, node.size()).mapToObj(node::child).toList();
    }

    private static org.yaml.snakeyaml.nodes.Node compose(String yaml) {
        return new Yaml().compose(new java.io.StringReader(yaml));
    }

    private static Object plain(org.yaml.snakeyaml.nodes.Node node) {
        return switch (node) {
            case MappingNode map -> {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.getValue().forEach(each -> plain.put(plain(each.getKeyNode()), plain(each.getValueNode())));
                yield plain;
            }
            case SequenceNode list -> list.getValue().stream().map(Flow::plain).toList();
            default -> ((ScalarNode) node).getValue();
        };
    }

    private static Node node(Name name, org.yaml.snakeyaml.nodes.Node from) {
        return switch (from) {
            case MappingNode map -> {
                Node group = Node.group(name);
                map.getValue()
                        .forEach(each -> group.add(
                                node(Canonical.NAMES.of(plain(each.getKeyNode()).toString()), each.getValueNode())));
                yield group;
            }
            case SequenceNode items -> {
                Node list = Node.list(name);
                items.getValue().forEach(each -> list.add(node(Name.ITEM, each)));
                yield list;
            }
            default -> scalar(name, (ScalarNode) from);
        };
    }

    private static Node scalar(Name name, ScalarNode scalar) {
        String text = scalar.getValue();
        boolean isText = scalar.getScalarStyle() != ScalarStyle.PLAIN || !text.matches(OTHER_KINDS);
        if (isText) {
            return Node.text(name, text);
        }
        return switch (text) {
            case "true", "false" -> Node.bool(name, text.equals("true"));
            case "null", "" -> Node.nil(name);
            default -> Node.number(name, text);
        };
    }
}
