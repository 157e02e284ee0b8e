package org.mentorhub.connectors.format;

import java.util.Optional;

/** Copies what references mean into the elements that refer, within the bounds of a document that would have said it twice itself. */
final class ReferenceCopies {

    private final IntakeLimits limits;
    private int nodes;
    private long characters;

    ReferenceCopies(Node root, IntakeLimits limits) {
        this.limits = limits;
        count(root);
    }

    /**
     * Fills an element with the content of another; its own {@code reference} goes, its other attributes stay.
     *
     * @return what ends the reading where the document would become deeper or larger than it may be
     */
    Optional<BrokenDocument> fill(Node reference, Node meant, NativeTree document) {
        for (int i = 0; i < reference.attributeCount(); i++) {
            if (reference.attribute(i).name().local().equals(XStreamReferences.REFERENCE)) {
                reference.drop(reference.attribute(i).name());
                break;
            }
        }
        String place = document.place(reference);
        if (copy(meant, reference, depth(reference))) {
            return Optional.empty();
        }
        if (nodes > limits.nodes()) {
            return Optional.of(FormatRule.BOUND_VALUES.stop(place, null, null, Integer.toString(limits.nodes())));
        }
        return characters > limits.bytes()
                ? Optional.of(FormatRule.BOUND_LENGTH.stop(place, null, null, Integer.toString(limits.bytes())))
                : Optional.of(FormatRule.BOUND_DEPTH.stop(place, null, null, Integer.toString(limits.depth())));
    }

    private boolean copy(Node from, Node to, int depth) {
        if (depth > limits.depth()) {
            return false;
        }
        to.becomes(from.kind(), from.text());
        for (int i = 0; i < from.attributeCount(); i++) {
            Node attribute = from.attribute(i);
            if (to.attribute(attribute.name()) == null) {
                to.addAttribute(attribute.name(), attribute.text());
                if (!holds(attribute)) {
                    return false;
                }
            }
        }
        for (int i = 0; i < from.size(); i++) {
            Node child = from.child(i);
            Node made = new Node(child.name(), child.kind(), child.text(), child.offset());
            to.add(made);
            if (!holds(made) || !copy(child, made, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Node made) {
        nodes++;
        characters += made.text().length();
        return nodes <= limits.nodes() && characters <= limits.bytes();
    }

    private void count(Node node) {
        holds(node);
        for (int i = 0; i < node.attributeCount(); i++) {
            holds(node.attribute(i));
        }
        for (int i = 0; i < node.size(); i++) {
            count(node.child(i));
        }
    }

    private static int depth(Node node) {
        int depth = 0;
        for (Node at = node; at != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }
}
