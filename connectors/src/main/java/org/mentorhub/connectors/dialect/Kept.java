package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Native content that no row knows, as JSON beside the document, so that its sender gets it back: each piece with the way from the root to
 * the node around it.
 *
 * @param names the names of the format
 */
record Kept(Names names) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String AT = "at";
    private static final String NODE = "node";
    private static final String NTH = "nth";

    /** All that no row took, or null where every node was taken. */
    @Nullable
    JsonNode of(Node root) {
        ArrayNode pieces = JSON.arrayNode();
        root.eachNotTaken(node -> {
            if (Trees.isBlank(node)) {
                return;
            }
            ObjectNode piece = pieces.addObject();
            Node parent = node.parent();
            piece.set(AT, way(root, node));
            piece.put(NTH, parent == null ? 0 : nth(parent, node));
            piece.set(NODE, json(node));
        });
        return pieces.isEmpty() ? null : pieces;
    }

    /** Puts each piece back where it stood, as far as the document still has that place and no content of its own there. */
    void putBack(JsonNode kept, Node root) {
        for (JsonNode piece : kept) {
            Node around = root;
            for (JsonNode step : piece.path(AT)) {
                around = around == null ? null : around(around, step);
            }
            if (around != null) {
                put(around, piece.path(NODE), piece.path(NTH).intValue());
            }
        }
    }

    private void put(Node around, JsonNode piece, int nth) {
        Name name = name(piece);
        if (piece.path("attribute").booleanValue()) {
            if (around.attribute(name) == null) {
                around.addAttribute(name, piece.path("text").asText());
            }
            return;
        }
        Node there = around.kind() == Kind.LIST ? around : first(around, name);
        if (there != null && there.kind() == Kind.LIST) {
            there.insert(nth, node(piece, Name.ITEM));
        } else if (there != null && there.isNull()) {
            there.becomes(
                    Kind.valueOf(piece.path("kind").asText()),
                    piece.path("text").asText());
        } else if (around.kind() == Kind.GROUP && (there == null || nth > 0 || !name.isKnown())) {
            around.add(node(piece, name));
        }
    }

    /** By what it is called, for a name that no table has is a new object each time. */
    private static @Nullable Node first(Node around, Name name) {
        for (int i = 0; i < around.size() && around.kind() == Kind.GROUP; i++) {
            if (same(around.child(i).name(), name)) {
                return around.child(i);
            }
        }
        return null;
    }

    /** From the root downwards: the name, and which of the nodes of that name. */
    private static ArrayNode way(Node root, Node node) {
        List<ObjectNode> steps = new ArrayList<>();
        for (Node at = node.parent(); at != null && at != root; at = at.parent()) {
            Node parent = at.parent();
            ObjectNode step = JSON.objectNode();
            step.put("ns", at.name().namespace()).put("name", at.name().local());
            step.put(NTH, parent == null ? 0 : nth(parent, at));
            step.put("list", at.kind() == Kind.LIST);
            step.put("item", parent != null && parent.kind() == Kind.LIST);
            steps.addFirst(step);
        }
        return JSON.arrayNode().addAll(steps);
    }

    /** Blank items do not count, for they are not written again. */
    private static int nth(Node parent, Node node) {
        int nth = 0;
        for (int i = 0; i < parent.size() && parent.child(i) != node; i++) {
            Node before = parent.child(i);
            nth += same(before.name(), node.name()) && !Trees.isBlank(before) ? 1 : 0;
        }
        return nth;
    }

    private static boolean same(Name a, Name b) {
        return a == b || (a.local().equals(b.local()) && a.namespace().equals(b.namespace()));
    }

    /** In a written XML tree repeated elements stand in a list under their name. */
    private @Nullable Node around(Node from, JsonNode step) {
        int nth = step.path(NTH).intValue();
        if (step.path("item").booleanValue()) {
            return from.kind() == Kind.LIST && nth < from.size() ? from.child(nth) : null;
        }
        Name name = names.findOrNew(step.path("ns").asText(), step.path("name").asText(), "");
        Node there = first(from, name);
        if (there == null) {
            return from.kind() == Kind.GROUP && nth == 0 ? added(from, name, step) : null;
        }
        if (there.isNull()) {
            there.becomes(step.path("list").booleanValue() ? Kind.LIST : Kind.GROUP, "");
        }
        if (there.kind() == Kind.LIST && !step.path("list").booleanValue()) {
            return nth < there.size() ? there.child(nth) : null;
        }
        return nth == 0 ? there : null;
    }

    private static Node added(Node from, Name name, JsonNode step) {
        Node made = step.path("list").booleanValue() ? Node.list(name) : Node.group(name);
        from.add(made);
        return made;
    }

    private Name name(JsonNode piece) {
        return piece.path("item").booleanValue()
                ? Name.ITEM
                : names.findOrNew(
                        piece.path("ns").asText(),
                        piece.path("name").asText(),
                        piece.path("prefix").asText());
    }

    private static ObjectNode json(Node node) {
        ObjectNode json = JSON.objectNode();
        json.put("ns", node.name().namespace()).put("name", node.name().local());
        json.put("item", node.name() == Name.ITEM);
        json.put("kind", node.kind().name()).put("text", node.text());
        json.put("attribute", node.isAttribute());
        for (int i = 0; i < node.attributeCount(); i++) {
            json.withArray("attributes").add(json(node.attribute(i)));
        }
        for (int i = 0; i < node.size(); i++) {
            json.withArray("children").add(json(node.child(i)));
        }
        return json;
    }

    private Node node(JsonNode json, Name name) {
        Node node = Node.group(name);
        json.path("attributes")
                .forEach(each -> node.addAttribute(name(each), each.path("text").asText()));
        json.path("children").forEach(each -> node.add(node(each, name(each))));
        node.becomes(Kind.valueOf(json.path("kind").asText()), json.path("text").asText());
        return node;
    }
}
