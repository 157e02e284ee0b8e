package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/** The native nodes that one {@link GroupConversion} reads or writes, by the names of its parts. A part without a place stays empty. */
public final class Parts {

    private final List<String> parts;
    private final @Nullable Name[] names;
    private final @Nullable Node[] nodes;
    private long rejected;

    /**
     * @param parts names of the parts
     * @param names the native name of each, in the same order; null for a part that the table gives no place
     */
    public Parts(List<String> parts, @Nullable Name[] names) {
        this.parts = parts;
        this.names = names;
        this.nodes = new @Nullable Node[parts.size()];
    }

    /** Whether the table gives that part a place. */
    public boolean has(String part) {
        return names[at(part)] != null;
    }

    /** The part's node, or empty where it is missing or null. */
    public Optional<Node> node(String part) {
        Node node = nodes[at(part)];
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** The part's text, trimmed, or empty where it is missing, null, blank or no scalar. */
    public Optional<String> text(String part) {
        Node node = nodes[at(part)];
        if (node == null || !node.isScalar()) {
            return Optional.empty();
        }
        String text = node.text().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Leaves the part as content that no row knows: it is reported, and kept for its sender. */
    public void reject(String part) {
        rejected |= 1L << at(part);
    }

    /** Whether the part at that place was left. */
    public boolean isRejected(int index) {
        return (rejected & 1L << index) != 0;
    }

    /** The native name of a part, for the node to put there. */
    public Name name(String part) {
        Name name = names[at(part)];
        return name == null ? Name.ITEM : name;
    }

    /** Puts a text. */
    public void put(String part, String text) {
        put(part, Node.text(name(part), text));
    }

    /** Puts a node, where the part has a place. */
    public void put(String part, Node node) {
        int at = at(part);
        if (names[at] != null) {
            nodes[at] = node;
        }
    }

    /** Notes the node that was found for the part at that place. */
    public void found(int index, @Nullable Node node) {
        nodes[index] = node;
    }

    /** The node of the part at that place, counted as in {@link GroupConversion#parts}. */
    public @Nullable Node at(int index) {
        return nodes[index];
    }

    /** Whether the part at that place is missing, null or blank. */
    boolean saysNothing(int index) {
        Node node = nodes[index];
        return node == null || node.isNull() || (node.isScalar() && node.text().isBlank());
    }

    /** Whether a part was left. */
    public boolean hasRejected() {
        return rejected != 0;
    }

    private int at(String part) {
        return parts.indexOf(part);
    }
}
