package org.mentorhub.connectors.format;

/**
 * A native document as it was read: its tree, and the text it came from so that every node can be shown in the sender's own document.
 * A place is worked out only when somebody asks.
 */
public final class NativeTree {

    private final Node root;
    private final SourceText source;
    private final PathStyle paths;

    NativeTree(Node root, SourceText source, PathStyle paths) {
        this.root = root;
        this.source = source;
        this.paths = paths;
    }

    /**
     * The document's root: the root element in XML, the value in JSON. Of a SOAP message it is the document in the body; its parents
     * and its places then still are those of the whole message.
     */
    public Node root() {
        return root;
    }

    /** Where the node stands: {@code line 3, column 14, /mob:FascicoloCandidato/mob:Lingua[2]/@iso}; lines and columns count from 1. */
    public String place(Node node) {
        return source.position(node.offset()) + ", " + path(node);
    }

    /** Where a missing member or element would stand: the position is that of the node around it. */
    public String placeOfMissing(Node parent, Name missing) {
        return source.position(parent.offset()) + ", " + paths.child(path(parent), missing);
    }

    /** Where a missing attribute would stand: the position is that of its element. */
    public String placeOfMissingAttribute(Node element, Name missing) {
        return source.position(element.offset()) + ", " + path(element) + "/@" + missing;
    }

    /** The path alone: an element path in XML, a JSON pointer in JSON. */
    public String path(Node node) {
        return paths.path(node);
    }

    /** Whether the document began with a byte-order mark, which is no fault and no content. */
    public boolean hasByteOrderMark() {
        return source.byteOrderMark();
    }

    /** The line of the node, from 1. */
    public int line(Node node) {
        return source.line(node.offset());
    }

    /** The column of the node in characters, from 1. */
    public int column(Node node) {
        return source.column(node.offset());
    }
}
