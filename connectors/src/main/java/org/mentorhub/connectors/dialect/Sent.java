package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentorhub.connectors.format.Node;

/**
 * Which nodes of a canonical document went out while it was written, and in which order the items of its lists did. The document itself
 * is left as it is, so that it can be written to many partners at once.
 */
final class Sent {

    private final Node root;
    private final boolean[] out;
    private final List<Node> items = new ArrayList<>();
    private boolean reordered;

    /** @param root of a document that nobody changes any more */
    Sent(Node root) {
        this.root = root;
        this.out = new boolean[root.isNumbered() ? last(root) + 1 : number(root, 0)];
    }

    /** Numbers all nodes from 0 in the order of the document. Many threads may do so at once: all come to the same numbers. */
    private static int number(Node node, int first) {
        node.number(first);
        int next = first + 1;
        for (int i = 0; i < node.size(); i++) {
            next = number(node.child(i), next);
        }
        return next;
    }

    private static int last(Node node) {
        return node.size() == 0 ? node.number() : last(node.child(node.size() - 1));
    }

    /** Whether the node went out, or something below it. */
    boolean has(Node canonical) {
        return out[canonical.number()];
    }

    /** Notes that a node went out, and with it what is around it. */
    void add(Node canonical) {
        for (Node at = canonical; at != null && !has(at); at = at.parent()) {
            out[at.number()] = true;
            Node parent = at.parent();
            if (parent != null && parent.kind() == Node.Kind.LIST) {
                items.add(at);
                reordered = reordered || isBehind(parent, at);
            }
        }
    }

    /** The same, with all that is below it. */
    void addWhole(Node canonical) {
        add(canonical);
        for (int i = 0; i < canonical.size(); i++) {
            addWhole(canonical.child(i));
        }
    }

    /** The items of lists that went out, in the order in which reading gives them back. */
    List<Node> items() {
        return items;
    }

    /** Whether items of a list went out in another order than they stand in. */
    boolean isReordered() {
        return reordered;
    }

    /** Gives every topmost node that did not go out: such a node stays behind whole, with all below it. */
    void eachLeft(Consumer<Node> taker) {
        eachLeft(root, taker);
    }

    private void eachLeft(Node around, Consumer<Node> taker) {
        for (int i = 0; i < around.size(); i++) {
            Node child = around.child(i);
            if (has(child)) {
                eachLeft(child, taker);
            } else {
                taker.accept(child);
            }
        }
    }

    /** Whether an item further down went out before. */
    private boolean isBehind(Node list, Node item) {
        for (int i = list.size() - 1; list.child(i) != item; i--) {
            if (has(list.child(i))) {
                return true;
            }
        }
        return false;
    }
}
