package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a CSV layout, and where a tree has their cells: those of a document in the root, those that differ from row to row of
 * a group in a list of the rows' name, flattened ones ({@code LINGUA1}, {@code LINGUA2}) in a list of their own.
 *
 * @param order all columns, in the order in which they are written; in a file the header says the order
 * @param rows the columns that differ within a group, where documents have several rows
 * @param flat columns that stand once for each item of a short list
 * @param bare columns that are written without quotes: dates, numbers, marks
 * @param number a column that counts the rows of a group from 1
 * @param reasons a column beside refused rows, which is read over
 * @param kind what tells this kind of row from others
 */
public record CsvColumns(
        List<String> order,
        Optional<Rows> rows,
        List<Flat> flat,
        Set<String> bare,
        Optional<String> number,
        Optional<String> reasons,
        Optional<Kind> kind) {

    /** Columns of rows that are all of one kind. */
    public CsvColumns(
            List<String> order,
            Optional<Rows> rows,
            List<Flat> flat,
            Set<String> bare,
            Optional<String> number,
            Optional<String> reasons) {
        this(order, rows, flat, bare, number, reasons, Optional.empty());
    }

    public CsvColumns {
        order = List.copyOf(order);
        flat = List.copyOf(flat);
        bare = Set.copyOf(bare);
    }

    /**
     * What tells one kind of row from others.
     *
     * @param column where it stands
     * @param word what stands there
     */
    public record Kind(String column, String word) {}

    /**
     * The columns that differ from row to row of a group.
     *
     * @param name of the list that the tree has for them
     * @param columns their names
     */
    public record Rows(String name, List<String> columns) {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Columns that stand once for each item: {@code LINGUA1}, {@code LIV1}, {@code LINGUA2} …; without a number where there is one item.
     *
     * @param name of the list that the tree has for them
     * @param columns their names without the number
     * @param times how many items there is room for
     */
    public record Flat(String name, List<String> columns, int times) {
        public Flat {
            columns = List.copyOf(columns);
        }

        String suffix(int index) {
            return times == 1 ? "" : Integer.toString(index + 1);
        }
    }

    /** Where a tree has the cells of a column. */
    sealed interface Slot {
        /** In the root: one value for all rows of a group. */
        record Head(Name name) implements Slot {}

        /** In each item of the list of rows. */
        record InRow(Name name) implements Slot {}

        /** In one item of a flattened list. */
        record InItem(Name list, int index, Name name) implements Slot {}

        /** The number of the row in its group. */
        record RowNumber() implements Slot {}

        /** Nowhere: it says what kind of row this is. */
        record KindOfRow(String word) implements Slot {}

        /** Nowhere. */
        record Ignored() implements Slot {}
    }

    /** The slot of each known column. */
    Map<String, Slot> slots(Names names) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        order.forEach(column -> slots.put(column, new Slot.Head(names.of(column))));
        rows.ifPresent(each -> each.columns().forEach(column -> slots.put(column, new Slot.InRow(names.of(column)))));
        for (Flat each : flat) {
            for (int i = 0; i < each.times(); i++) {
                for (String column : each.columns()) {
                    slots.put(column + each.suffix(i), new Slot.InItem(names.of(each.name()), i, names.of(column)));
                }
            }
        }
        number.ifPresent(column -> slots.put(column, new Slot.RowNumber()));
        reasons.ifPresent(column -> slots.put(column, new Slot.Ignored()));
        kind.ifPresent(each -> slots.put(each.column(), new Slot.KindOfRow(each.word())));
        return slots;
    }

    /** The number behind the names of an item's columns. */
    String suffix(String list, int index) {
        return flat.stream()
                .filter(each -> each.name().equals(list))
                .findFirst()
                .map(each -> each.suffix(index))
                .orElse("");
    }

    /** What is wrong with the columns; empty where nothing is. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        slots(new Names()).keySet().stream()
                .filter(column -> !order.contains(column) && !reasons.equals(Optional.of(column)))
                .forEach(column -> mistakes.add("column " + column + " is not among columns:"));
        if (Set.copyOf(order).size() < order.size()) {
            mistakes.add("a column stands twice");
        }
        return mistakes;
    }
}
