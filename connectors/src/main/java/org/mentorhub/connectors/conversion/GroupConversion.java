package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Set;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.ValueShape;

/** A conversion between several native nodes and the members of one canonical group. */
public non-sealed interface GroupConversion extends Conversion {

    /** Names of the native parts. The row's own path is the first; its {@code with:} says where the others stand. */
    List<String> parts();

    /** The members of the canonical group that it carries. */
    Set<String> members();

    /** What reading fills: a group, or a list. */
    default Node blank(Name as) {
        return Node.group(as);
    }

    /**
     * From native to canonical: adds what it reads to the group.
     *
     * @return {@link Converted.Nothing} unless something is wrong
     */
    Converted read(Parts found, Node group, Scope scope);

    /** Whether two native texts of that part that differ say the same all the same: numbers by value. */
    default boolean isSame(int part, String a, String b) {
        return false;
    }

    /** From canonical to native: fills the parts. What it leaves out is reported dropped. */
    void write(Node group, Parts out, Scope scope);

    /**
     * Whether reading these parts surely gives the members that it carries back, no more and no less: known without reading, as in {@link
     * ValueConversion#comesBack}.
     *
     * @param written what {@link #write} gave for the group in this scope
     */
    default boolean comesBack(Node group, Parts written, Scope scope) {
        return false;
    }

    /**
     * Whether writing the group surely gives these parts again, no more and no fewer: known without writing, as in {@link
     * ValueConversion#isUsual}. A part that says nothing is none.
     *
     * @param found the parts, none of them rejected
     * @param group with what {@link #read} gave for them
     */
    default boolean isUsual(Parts found, Node group) {
        return false;
    }

    /** What it reads at one of its parts, counted as in {@link #parts}. */
    default ValueShape accepts(int part) {
        return ValueShape.UNKNOWN;
    }
}
