package org.mentorhub.connectors.format;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts nodes into a tree as a reader meets them, and stops where the bounds are. */
final class TreeBuilder {

    /** Names that no row knows. A hash table that a hostile document may fill with colliding names stays small enough. */
    private static final int MAX_UNKNOWN = 10_000;

    /** Up to here members are compared one by one. */
    private static final int FEW = 24;

    private final SourceText source;
    private final IntakeLimits limits;
    private final PathStyle paths;
    private final @Nullable Set<String>[] seen;
    private @Nullable Node root;
    private @Nullable Node current;
    private int depth;
    private int nodes;
    private int unknown;
    private int lastOffset;

    @SuppressWarnings({"unchecked", "rawtypes"})
    TreeBuilder(SourceText source, IntakeLimits limits, PathStyle paths) {
        this.source = source;
        this.limits = limits;
        this.paths = paths;
        this.seen = new Set[limits.depth() + 1];
    }

    /** Adds a node and goes down into it. */
    Node open(Node node) throws BrokenDocument {
        leaf(node);
        if (++depth > limits.depth()) {
            throw bound(FormatRule.BOUND_DEPTH, Integer.toString(limits.depth()));
        }
        current = node;
        seen[depth] = null;
        return node;
    }

    /** Adds a node. */
    void leaf(Node node) throws BrokenDocument {
        lastOffset = node.offset();
        count(node.name());
        requireLength(node.text());
        if (current != null) {
            current.add(node);
        } else {
            root = node;
        }
    }

    /** Adds an attribute to the node that is open. */
    void attribute(Name name, String value) throws BrokenDocument {
        count(name);
        requireLength(value);
        if (current != null) {
            current.addAttribute(new Node(name, Node.Kind.TEXT, value, lastOffset));
        }
    }

    /** Goes up again. */
    void close() {
        if (current != null) {
            current = current.parent();
            depth--;
        }
    }

    /** The node that is open, or null outside the root. */
    @Nullable
    Node current() {
        return current;
    }

    int depth() {
        return depth;
    }

    /** Whether the root was closed. */
    boolean isComplete() {
        return root != null && current == null;
    }

    /** Whether the open object already has a member of that name. */
    boolean hasMember(Name name) {
        Node object = current;
        if (object == null) {
            return false;
        }
        if (object.size() < FEW) {
            for (int i = 0; i < object.size(); i++) {
                Name other = object.child(i).name();
                if (other == name || (!name.isKnown() && other.local().equals(name.local()))) {
                    return true;
                }
            }
            return false;
        }
        Set<String> names = seen[depth];
        if (names == null) {
            names = new HashSet<>();
            for (int i = 0; i < object.size(); i++) {
                names.add(object.child(i).name().local());
            }
            seen[depth] = names;
        }
        return !names.add(name.local());
    }

    NativeTree tree() throws BrokenDocument {
        return tree(complete());
    }

    /** The tree with another node below the root as its root; paths still start outside. */
    NativeTree tree(Node inner) {
        return new NativeTree(inner, new TextPlaces(source, paths, 0));
    }

    Node complete() throws BrokenDocument {
        if (root == null) {
            throw FormatRule.EMPTY.stop("document", null, null);
        }
        return root;
    }

    /** What would close all that is open; null where nothing is. */
    @Nullable
    String closing() {
        var closing = new StringBuilder();
        for (Node at = current; at != null; at = at.parent()) {
            closing.append(paths.closing(at, source.text()));
        }
        return closing.isEmpty() ? null : closing.toString();
    }

    SourceText source() {
        return source;
    }

    int lastOffset() {
        return lastOffset;
    }

    /** The position, and the path of what is open there. */
    String place(int offset) {
        String path = current == null ? "" : paths.path(current);
        return path.isEmpty() ? source.position(offset) : source.position(offset) + ", " + path;
    }

    /** The position, and the path of a member of what is open there. */
    String placeOfMember(int offset, Name member) {
        String path = current == null ? "" : paths.path(current);
        return source.position(offset) + ", " + paths.child(path, member.toString());
    }

    BrokenDocument bound(FormatRule rule, String... most) {
        return rule.stop(place(lastOffset), null, null, most);
    }

    void requireLength(String text) throws BrokenDocument {
        if (text.length() > limits.textLength()) {
            throw bound(FormatRule.BOUND_LENGTH, Integer.toString(limits.textLength()));
        }
    }

    private void count(Name name) throws BrokenDocument {
        if (++nodes > limits.nodes()) {
            throw bound(FormatRule.BOUND_VALUES, Integer.toString(limits.nodes()));
        }
        if (!name.isKnown() && name != Name.ITEM && name != Name.ROOT) {
            if (++unknown > MAX_UNKNOWN) {
                throw bound(FormatRule.BOUND_NAMES, Integer.toString(MAX_UNKNOWN));
            }
            if (name.local().length() > limits.nameLength()) {
                throw bound(FormatRule.BOUND_NAME, Integer.toString(limits.nameLength()));
            }
        }
    }
}
