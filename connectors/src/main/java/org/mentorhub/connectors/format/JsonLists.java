package org.mentorhub.connectors.format;

/** What a list of one item is in a partner's JSON. */
public enum JsonLists {
    /** A list: what is an item and what is a list of one differ. */
    AS_THEY_STAND,
    /** The item, as JSON-LD has it (JSON-LD 1.1, {@code compactArrays}): both are read, and the item is written. A list in a list stays. */
    COMPACT
}
