package org.mentorhub.connectors.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Breaks a native document value by value, so that it stays well-formed: values of others, of another kind, too long, empty, left out.
 *
 * @param random where every choice comes from
 */
record TreeMutation(Random random) {

    private static final List<String> ODD = List.of(
            "",
            "x",
            "-1",
            "0",
            "1",
            "00000000",
            "12,5",
            "12.5",
            "99999999999",
            "31/02/2024",
            "2024-02-30",
            "2023-02-29",
            "2024-02-29",
            "29/02/2024",
            "20240230",
            "20241301",
            "1999",
            "true",
            "SI",
            "M",
            "26:61",
            "ZZ",
            "\u0661\u0662",
            "a;b",
            "é".repeat(250),
            "word ".repeat(900),
            "x@y",
            "+39 333 1234567",
            "RSSMRA85T10A562S");

    /** Another document: one to three changes. */
    Node of(Node root) {
        Node copy = copy(root);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            List<Node> all = new ArrayList<>();
            collect(copy, all);
            copy = all.isEmpty() ? copy : changed(copy, all.get(random.nextInt(all.size())), all);
        }
        return copy;
    }

    private Node changed(Node root, Node at, List<Node> all) {
        String odd = ODD.get(random.nextInt(ODD.size()));
        return switch (random.nextInt(6)) {
            case 0 -> replaced(root, at, null);
            case 1, 2 -> replaced(root, at, named(at, Node.text(at.name(), odd)));
            case 3 -> {
                Node other = all.get(random.nextInt(all.size()));
                yield replaced(root, at, renamed(copy(other), at.name()));
            }
            case 4 ->
                replaced(
                        root,
                        at,
                        odd.matches("-?(0|[1-9][0-9]{0,12})(\\.[0-9]+)?")
                                ? Node.number(at.name(), odd)
                                : Node.nil(at.name()));
            default -> replaced(root, at, random.nextBoolean() ? Node.bool(at.name(), true) : Node.group(at.name()));
        };
    }

    /** An element keeps its attributes. */
    private static Node named(Node at, Node made) {
        for (int i = 0; i < at.attributeCount(); i++) {
            made.addAttribute(at.attribute(i).name(), at.attribute(i).text());
        }
        return made;
    }

    private static Node replaced(Node node, Node at, Node instead) {
        Node copy = bare(node, node.name());
        for (int i = 0; i < node.attributeCount(); i++) {
            Node attribute = node.attribute(i);
            if (attribute != at) {
                copy.addAttribute(attribute.name(), attribute.text());
            } else if (instead != null && instead.isScalar()) {
                copy.addAttribute(attribute.name(), instead.text());
            }
        }
        for (int i = 0; i < node.size(); i++) {
            Node child = node.child(i);
            if (child != at) {
                copy.add(replaced(child, at, instead));
            } else if (instead != null) {
                copy.add(copy(instead));
            }
        }
        return copy;
    }

    private static void collect(Node node, List<Node> all) {
        for (int i = 0; i < node.attributeCount(); i++) {
            all.add(node.attribute(i));
        }
        for (int i = 0; i < node.size(); i++) {
            all.add(node.child(i));
            collect(node.child(i), all);
        }
    }

    private static Node copy(Node node) {
        return renamed(node, node.name());
    }

    private static Node renamed(Node node, Name name) {
        Node copy = bare(node, name);
        for (int i = 0; i < node.attributeCount(); i++) {
            copy.addAttribute(node.attribute(i).name(), node.attribute(i).text());
        }
        for (int i = 0; i < node.size(); i++) {
            copy.add(copy(node.child(i)));
        }
        return copy;
    }

    private static Node bare(Node node, Name name) {
        return switch (node.kind()) {
            case GROUP -> Node.group(name);
            case LIST -> Node.list(name);
            case TEXT -> Node.text(name, node.text());
            case NUMBER -> Node.number(name, node.text());
            case BOOLEAN -> Node.bool(name, node.text().equals("true"));
            case NULL -> Node.nil(name);
        };
    }

    /** Whether a node holds nothing by itself. */
    static boolean isLeaf(Node node) {
        return node.kind() != Kind.GROUP && node.kind() != Kind.LIST;
    }
}
