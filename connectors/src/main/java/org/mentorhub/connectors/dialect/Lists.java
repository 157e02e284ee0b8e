package org.mentorhub.connectors.dialect;

/** How strictly a format's lists are lists. */
enum Lists {
    STRICT,
    /** A list of one may be its item, an empty one an empty text: made by a bridge from XML. */
    LOOSE,
    /** A list of one and its item are the same: the item is written. */
    COMPACT
}
