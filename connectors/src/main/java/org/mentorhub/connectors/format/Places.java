package org.mentorhub.connectors.format;

/** How a format tells where a node stands in the document that was read. */
sealed interface Places permits TextPlaces, CellPlaces, FixedPlaces {

    /** Where the node stands. */
    String place(Node node);

    /** Where a member or element of that name would stand below a node. */
    String missing(Node around, String name);

    /** The path alone, without line and column. */
    String path(Node node);

    /** From 1. */
    int line(Node node);

    /** From 1. */
    int column(Node node);

    /** Whether the document began with a byte-order mark. */
    boolean byteOrderMark();

    /** The same for a document that begins on that line of its file. */
    Places onLine(int line);
}
