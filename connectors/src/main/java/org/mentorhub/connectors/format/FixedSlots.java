package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.FixedLayout.Column;
import org.mentorhub.connectors.format.FixedLayout.Filling;
import org.mentorhub.connectors.format.FixedLayout.RecordType;

/**
 * Where a tree has the columns of each record, made once. What stands in no column has a place as well, named by its record and position:
 * it is content that no row knows, and its sender gets it back.
 */
final class FixedSlots {

    private final Map<String, Slot> byName = new HashMap<>();
    private final Map<String, Columns> byMark = new HashMap<>();
    private final Columns header;

    /**
     * A column of a record.
     *
     * @param mark the type of the record
     * @param name in the tree
     * @param column in the record
     */
    record Slot(String mark, Name name, Column column) {}

    /**
     * The columns of a type of record.
     *
     * @param slots its columns
     * @param gaps what lies between them
     */
    record Columns(List<Slot> slots, List<Slot> gaps) {}

    FixedSlots(FixedLayout layout, Names names) {
        Name key = names.of(layout.key().name());
        byName.put(layout.key().name(), new Slot(layout.main().mark(), key, layout.key()));
        layout.records().stream().flatMap(type -> type.list().stream()).forEach(names::of);
        for (RecordType type : layout.records()) {
            byMark.put(
                    type.mark(),
                    record(
                            type.mark(),
                            type.columns(),
                            List.of(layout.type(), layout.key().span()),
                            layout,
                            names));
        }
        this.header = layout.header()
                .map(head -> record(
                        head.mark(),
                        head.columns(),
                        List.of(layout.type(), head.sender(), head.day(), head.number()),
                        layout,
                        names))
                .orElse(new Columns(List.of(), List.of()));
    }

    private Columns record(String mark, List<Column> columns, List<Span> own, FixedLayout layout, Names names) {
        List<Slot> slots = columns.stream()
                .map(column -> new Slot(mark, names.of(column.name()), column))
                .toList();
        List<Span> taken = new ArrayList<>(own);
        columns.forEach(column -> taken.add(column.span()));
        List<Slot> gaps = gaps(taken, layout.length()).stream()
                .map(gap -> {
                    String name = mark + ":" + gap;
                    return new Slot(mark, names.findOrNew("", name, ""), new Column(name, gap, Filling.BLANKS));
                })
                .toList();
        slots.forEach(slot -> byName.put(slot.column.name(), slot));
        gaps.forEach(slot -> byName.put(slot.column.name(), slot));
        return new Columns(slots, gaps);
    }

    private static List<Span> gaps(List<Span> taken, int length) {
        boolean[] filled = new boolean[length + 2];
        filled[length + 1] = true;
        for (Span span : taken) {
            for (int at = span.from(); at <= Math.min(span.to(), length); at++) {
                filled[at] = true;
            }
        }
        List<Span> gaps = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= length + 1; at++) {
            if (!filled[at] && from == 0) {
                from = at;
            } else if (filled[at] && from > 0) {
                gaps.add(new Span(from, at - 1));
                from = 0;
            }
        }
        return gaps;
    }

    /** The column of that name, or null. */
    @Nullable
    Slot of(String name) {
        return byName.get(name);
    }

    Columns header() {
        return header;
    }

    /** The columns of that type. */
    Columns of(RecordType type) {
        return byMark.getOrDefault(type.mark(), header);
    }
}
