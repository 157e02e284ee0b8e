package org.mentorhub.connectors.format;

import java.util.List;

/**
 * A native document as it was read: its tree, and the text it came from so that every node can be shown in the sender's own document.
 * A place is worked out only when somebody asks.
 */
public final class NativeTree {

    private final Node root;
    private final Places places;
    private final List<Node> writtenOut;

    NativeTree(Node root, Places places) {
        this(root, places, List.of());
    }

    private NativeTree(Node root, Places places, List<Node> writtenOut) {
        this.root = root;
        this.places = places;
        this.writtenOut = writtenOut;
    }

    /** The same tree, of which these elements stood as references to others. */
    NativeTree withWrittenOut(List<Node> references) {
        return new NativeTree(root, places, List.copyOf(references));
    }

    /** The elements that the document had as references to others; here they have the content of those. */
    public List<Node> writtenOut() {
        return writtenOut;
    }

    /**
     * The document's root: the root element in XML, the value in JSON, the first row in CSV. Of a SOAP message it is the document in the
     * body; its parents and its places then still are those of the whole message.
     */
    public Node root() {
        return root;
    }

    /**
     * Where the node stands: {@code line 3, column 14, /mob:FascicoloCandidato/mob:Lingua[2]/@iso}, lines and columns counted from 1;
     * in CSV {@code line 3, column NOTE}.
     */
    public String place(Node node) {
        return places.place(node);
    }

    /** Where a missing member or element would stand: the position is that of the node around it. */
    public String placeOfMissing(Node parent, Name missing) {
        return places.missing(parent, missing.toString());
    }

    /** Where a missing member would stand, by the name that a table has for it: {@code mob:Stato}, {@code @numero}. */
    public String placeOfMissing(Node parent, String missing) {
        return places.missing(parent, missing);
    }

    /** Where a missing attribute would stand: the position is that of its element. */
    public String placeOfMissingAttribute(Node element, Name missing) {
        return places.missing(element, "@" + missing);
    }

    /** The path alone: an element path in XML, a JSON pointer in JSON, a column in CSV. */
    public String path(Node node) {
        return places.path(node);
    }

    /** Whether the document began with a byte-order mark, which is no fault and no content. */
    public boolean hasByteOrderMark() {
        return places.byteOrderMark();
    }

    /** The line of the node, from 1. */
    public int line(Node node) {
        return places.line(node);
    }

    /** The column of the node in characters, from 1. */
    public int column(Node node) {
        return places.column(node);
    }

    /** The same tree of a document that begins on that line of its file. */
    NativeTree onLine(int line) {
        return line == 1 ? this : new NativeTree(root, places.onLine(line), writtenOut);
    }
}
