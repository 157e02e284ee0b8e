package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * Another native field that a row means, beside the one where it stands: {@code else: ar}, {@code copy-of: /issuer}, {@code copy-of:
 * ../title}. A path that begins with a slash is one from the document's root, one that begins with two dots one from the group around the
 * group of the row, any other one from that group.
 *
 * @param path without what says where it begins
 * @param start where it begins
 */
record Elsewhere(TreePath path, Start start) {

    private static final String ROOT = "/";
    private static final String AROUND = "../";

    /** Where a path begins. */
    enum Start {
        GROUP,
        AROUND,
        ROOT
    }

    /** @throws IllegalArgumentException with what is wrong, for people */
    static Elsewhere of(String path, PathParser natives) {
        if (path.startsWith(AROUND)) {
            return new Elsewhere(natives.parse(path.substring(AROUND.length())), Start.AROUND);
        }
        return path.startsWith(ROOT)
                ? new Elsewhere(natives.parse(path.substring(ROOT.length())), Start.ROOT)
                : new Elsewhere(natives.parse(path), Start.GROUP);
    }

    /** What stands there, or null. */
    @Nullable
    Node find(Node group) {
        return switch (start) {
            case GROUP -> path.find(group);
            case AROUND -> {
                Node around = groupAround(group);
                yield around == null ? null : path.find(around);
            }
            case ROOT -> path.find(root(group));
        };
    }

    private static @Nullable Node groupAround(Node group) {
        Node around = group.parent();
        while (around != null && around.kind() == Kind.LIST) {
            around = around.parent();
        }
        return around;
    }

    private static Node root(Node group) {
        Node root = group;
        for (Node around = root.parent(); around != null; around = root.parent()) {
            root = around;
        }
        return root;
    }
}
