package org.mentorhub.connectors.format;

import org.mentorhub.connectors.format.Node.Kind;

/** What a list of one item is in a partner's JSON. */
public enum JsonLists {
    /** A list: what is an item and what is a list of one differ. */
    AS_THEY_STAND,
    /** The item, as JSON-LD has it (JSON-LD 1.1, {@code compactArrays}): both are read, and the item is written. A list in a list stays. */
    COMPACT;

    /** What stands for a member of a group: the only item of a list that is no list itself, or the member. */
    Node standsFor(Node member) {
        boolean wrapped = this == COMPACT
                && member.kind() == Kind.LIST
                && member.size() == 1
                && member.child(0).kind() != Kind.LIST;
        return wrapped ? member.child(0) : member;
    }
}
