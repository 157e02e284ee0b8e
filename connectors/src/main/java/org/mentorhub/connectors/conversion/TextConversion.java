package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry;

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

    /**
     * Whether reading a native text surely gives the canonical one back: as in {@link ValueConversion#comesBack}.
     *
     * @param written what {@link #write} gave for it
     */
    default boolean comesBack(String text, String written) {
        return false;
    }

    /**
     * Whether writing a canonical text surely gives the native one again: as in {@link ValueConversion#isUsual}.
     *
     * @param text what {@link #read} was given
     * @param canonical what it gave for that
     */
    default boolean isUsual(String text, String canonical) {
        return false;
    }

    /** How the value was lost that comes back as another. */
    default ReportEntry.Kind loss(String value, String back) {
        return ReportEntry.Kind.APPROXIMATED;
    }

    /** Whether two native texts say the same: numbers by value. */
    default boolean isSame(String a, String b) {
        return a.equals(b);
    }

    /** What it reads, whatever its kind. */
    default ValueShape accepts() {
        return ValueShape.UNKNOWN;
    }
}
