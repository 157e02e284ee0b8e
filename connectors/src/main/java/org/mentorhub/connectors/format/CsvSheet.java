package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.CsvColumns.Slot;

/** The columns of a layout as a writer needs them, compiled once: where each one's cells stand in a tree, and how they are written. */
final class CsvSheet {

    private final CsvLayout layout;
    private final Letters letters;
    private final Encoding encoding;
    private final List<Column> columns = new ArrayList<>();
    private final @Nullable Name[] known;
    private final @Nullable Name rows;
    private final boolean[] parting;

    CsvSheet(CsvLayout layout, Map<String, Slot> slots, Names names, Letters letters) {
        this.layout = layout;
        this.letters = letters;
        this.encoding = Encoding.of(layout.signs().charset());
        this.rows = layout.columns().rows().map(each -> names.of(each.name())).orElse(null);
        layout.columns().order().forEach(column -> columns.add(column(column, slots.get(column))));
        this.known = known(slots, names, rows);
        this.parting = TextBytes.signs(layout.signs().separator()
                + "\n\r"
                + layout.signs().quote().map(String::valueOf).orElse(""));
    }

    /**
     * One column.
     *
     * @param title what the header calls it
     * @param slot where a tree has its cells; null for one that the layout does not know
     * @param bare whether its cells are written without quotes where none are needed, and with no apostrophe in front
     * @param absent what is written for nothing
     */
    record Column(String title, @Nullable Slot slot, boolean bare, String absent) {

        /** Whether all rows of a document have the same cell. */
        boolean isShared() {
            return slot instanceof Slot.Head || slot instanceof Slot.InItem || slot instanceof Slot.KindOfRow;
        }
    }

    private static @Nullable Name[] known(Map<String, Slot> slots, Names names, @Nullable Name rows) {
        var known = new @Nullable Name[names.size()];
        slots.values().forEach(slot -> {
            switch (slot) {
                case Slot.Head(Name name) -> known[name.index()] = name;
                case Slot.InRow(Name name) -> known[name.index()] = name;
                case Slot.InItem(Name list, int index, Name name) -> {
                    known[list.index()] = list;
                    known[name.index()] = name;
                }
                case Slot.RowNumber number -> {}
                case Slot.KindOfRow kind -> {}
                case Slot.Ignored ignored -> {}
            }
        });
        if (rows != null) {
            known[rows.index()] = rows;
        }
        return known;
    }

    private Column column(String title, @Nullable Slot slot) {
        String base = slot instanceof Slot.InItem(Name list, int index, Name name) ? name.local() : title;
        return new Column(
                title,
                slot,
                layout.columns().bare().contains(base),
                layout.absence().written().getOrDefault(base, ""));
    }

    /** A column that the layout does not know. */
    Column other(String title) {
        return column(title, null);
    }

    CsvLayout layout() {
        return layout;
    }

    Letters letters() {
        return letters;
    }

    Encoding encoding() {
        return encoding;
    }

    /** All known columns, in their order. */
    List<Column> columns() {
        return columns;
    }

    /** Whether that is the name of a list, or of cells that have a column. */
    boolean knows(Name name) {
        return name.index() >= 0 && name.index() < known.length && known[name.index()] == name;
    }

    /** The list of a tree whose items are rows, or null where a document is one row. */
    @Nullable
    Name rows() {
        return rows;
    }

    /** The signs of ASCII that part cells and rows. */
    boolean[] parting() {
        return parting;
    }

    /** Whether a cell with that character has to stand in quotes. */
    boolean isParting(char c) {
        return c < parting.length
                ? parting[c]
                : c == layout.signs().separator() || layout.signs().quote().equals(Optional.of(c));
    }
}
