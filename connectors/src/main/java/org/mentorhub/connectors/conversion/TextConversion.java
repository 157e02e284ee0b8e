package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Node.Kind;

/** A conversion that needs no more than the text of a scalar. */
interface TextConversion {

    /** What stands in the partner's document where its format tells texts, numbers and truth values apart. */
    default Kind nativeKind() {
        return Kind.TEXT;
    }

    /** What stands in the canonical document. */
    default Kind canonicalKind() {
        return Kind.TEXT;
    }

    /**
     * The canonical text of a native one.
     *
     * @param text trimmed, not empty
     */
    TextResult read(String text, Scope scope);

    /** The native text of a canonical one. */
    TextResult write(String text, Scope scope);
}
