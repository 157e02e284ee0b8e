package org.mentorhub.connectors.conversion;

import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry;

/** A conversion between one native node and one canonical node. */
public non-sealed interface ValueConversion extends Conversion {

    /**
     * From native to canonical.
     *
     * @param found neither null-valued nor blank
     * @param as name of the node to make
     */
    Converted read(Node found, Name as, Scope scope);

    /**
     * From canonical to native.
     *
     * @param as name of the node to make
     */
    Converted write(Node value, Name as, Scope scope);

    /** Whether reading gives nothing, so that a row must say {@code write-only: true}. */
    default boolean isOneWay() {
        return false;
    }

    /**
     * Whether writing loses a source code that counts although it is another system's: a national diploma.
     *
     * @param value the canonical value
     * @param back what reading its native form gives
     */
    default boolean losesSource(Node value, Node back) {
        return false;
    }

    /** The native codes that reading knows; empty where it has no list. */
    default Set<String> knownCodes() {
        return Set.of();
    }

    /**
     * Whether reading a native value surely gives the canonical one back and there is no loss to tell: known without reading, so that the
     * engine need not try. No where that cannot be known so; then the engine reads, and compares.
     *
     * @param value a canonical value
     * @param written what {@link #write} gave for it in this scope
     */
    default boolean comesBack(Node value, Node written, Scope scope) {
        return false;
    }

    /**
     * Whether writing the canonical value surely gives the native one again, so that it was said as usual: known without writing, so that
     * the engine need not try. No where that cannot be known so; then the engine writes, and compares.
     *
     * @param found a native value
     * @param value what {@link #read} gave for it
     */
    default boolean isUsual(Node found, Node value) {
        return false;
    }

    /** How the value was lost that comes back as another. */
    default ReportEntry.Kind loss(Node value, Node back) {
        return ReportEntry.Kind.APPROXIMATED;
    }

    /** Whether two native values say the same in this conversion's own terms: numbers by value. */
    default boolean isSame(Node a, Node b) {
        return false;
    }

    /** Whether what it cannot read is no violation, groups and lists neither. */
    default boolean isFree() {
        return false;
    }

    /** What it reads, apart from where the hub looks at more than the value. */
    default ValueShape accepts() {
        return ValueShape.UNKNOWN;
    }
}
