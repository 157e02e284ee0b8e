package org.mentorhub.connectors.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Writes a native document as another sender might: members in another order, texts with blanks around them or with accents apart, in small
 * letters, fields left out or null, content that no table knows.
 *
 * @param random where every choice comes from
 * @param names of the format
 */
record NativeVariation(Random random, Names names) {

    private static final int RARE = 60;

    /** Another document, mostly the same. */
    Node of(Node node) {
        Node varied =
                switch (node.kind()) {
                    case LIST -> Node.list(node.name());
                    case GROUP -> Node.group(node.name());
                    case NULL -> Node.nil(node.name());
                    case NUMBER -> Node.number(node.name(), node.text());
                    case BOOLEAN -> Node.bool(node.name(), node.text().equals("true"));
                    case TEXT -> Node.text(node.name(), text(node.text()));
                };
        for (int i = 0; i < node.attributeCount(); i++) {
            if (!rarely()) {
                varied.addAttribute(
                        node.attribute(i).name(), text(node.attribute(i).text()));
            }
        }
        children(node).forEach(varied::add);
        if (node.kind() == Kind.GROUP && rarely()) {
            varied.add(Node.text(unknown(), "x"));
        }
        return varied;
    }

    /** Repeated elements stay in their order, for that has a meaning. */
    private List<Node> children(Node node) {
        List<Node> varied = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (!rarely()) {
                varied.add(rarely() ? Node.nil(node.child(i).name()) : of(node.child(i)));
            }
        }
        if (node.kind() == Kind.GROUP && random.nextInt(4) == 0) {
            List<Node> shuffled = new ArrayList<>(varied);
            Collections.shuffle(shuffled, random);
            if (shuffled.stream().map(Node::name).distinct().count() == shuffled.size()) {
                return shuffled;
            }
        }
        return varied;
    }

    private Name unknown() {
        return names.findOrNew("", "sconosciuto" + random.nextInt(3), "");
    }

    private String text(String text) {
        return switch (random.nextInt(3 * RARE)) {
            case 0 -> " " + text + "\n";
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 2 -> text.toLowerCase(Locale.ROOT);
            case 3 -> "";
            default -> text;
        };
    }

    private boolean rarely() {
        return random.nextInt(RARE) == 0;
    }
}
