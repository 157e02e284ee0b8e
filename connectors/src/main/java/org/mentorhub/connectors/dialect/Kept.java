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
    private static final String AFTER = "after";
    private static final String REPEATS = "repeats";
    private static final int NEAR = 64;

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
            if (parent != null && parent.kind() == Kind.GROUP && !node.isAttribute()) {
                piece.set(AFTER, namesBefore(parent, node));
                piece.put(REPEATS, nthOf(parent, node.name(), 1) >= 0);
            }
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
                put(around, piece);
            }
        }
    }

    private void put(Node around, JsonNode kept) {
        JsonNode piece = kept.path(NODE);
        int nth = kept.path(NTH).intValue();
        Name name = name(piece);
        if (piece.path("attribute").booleanValue()) {
            putAttribute(around, name, piece.path("text").asText());
            return;
        }
        Node there = around.kind() == Kind.LIST ? around : first(around, name);
        if (there != null && (there.isImplied() || Trees.isEmpty(there))) {
            there.becomes(node(piece, name));
        } else if (there != null && there.kind() == Kind.LIST) {
            there.insert(nth, node(piece, Name.ITEM));
        } else if (there != null && there.isNull()) {
            there.becomes(
                    Kind.valueOf(piece.path("kind").asText()),
                    piece.path("text").asText());
        } else if (around.kind() == Kind.GROUP
                && (there == null || kept.path(REPEATS).booleanValue() || !name.isKnown())) {
            int before = nthOf(around, name, nth);
            around.insert(before < 0 ? placeAfter(around, kept.path(AFTER)) : before, node(piece, name));
        }
    }

    private static void putAttribute(Node around, Name name, String text) {
        Node there = around.attribute(name);
        if (there == null) {
            around.addAttribute(name, text);
        } else if (there.isImplied()) {
            there.becomes(Kind.TEXT, text);
        }
    }

    /** The names that stand before a node, the nearest first, as far as it is worth looking. */
    private static ArrayNode namesBefore(Node parent, Node node) {
        ArrayNode names = JSON.arrayNode();
        Name last = null;
        int at = Trees.indexIn(parent, node);
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            Name name = parent.child(i).name();
            if (last == null || !same(last, name)) {
                names.addObject().put("ns", name.namespace()).put("name", name.local());
                last = name;
            }
        }
        return names;
    }

    /** Where the element stands that is the nth of its name, from 0; −1 where there are no more than that. */
    private static int nthOf(Node around, Name name, int nth) {
        int left = nth;
        for (int i = 0; i < around.size(); i++) {
            if (same(around.child(i).name(), name) && left-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Elements have an order in many formats: behind what stood before it, as far as that is written again; else in front. */
    private static int placeAfter(Node around, JsonNode before) {
        for (JsonNode name : before) {
            for (int i = around.size() - 1; i >= 0; i--) {
                Name there = around.child(i).name();
                if (there.local().equals(name.path("name").asText())
                        && there.namespace().equals(name.path("ns").asText())) {
                    return i + 1;
                }
            }
        }
        return 0;
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
        int at = nthOf(from, name, nth);
        return at < 0 ? null : from.child(at);
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
