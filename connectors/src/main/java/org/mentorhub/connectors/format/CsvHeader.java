package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file, in its own order. Immutable. */
final class CsvHeader {

    private static final int MAX_SHOWN = 8;

    private static final byte[] NO_LINE = {};

    private final byte[] line;
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvHeader(List<String> columns, byte[] line) {
        this.line = line;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
    }

    /** The columns of a file whose rows have no names for them. */
    static CsvHeader of(CsvColumns columns) {
        return new CsvHeader(columns.order(), NO_LINE);
    }

    /** The columns in their usual order. */
    static CsvHeader usual(CsvLayout layout) {
        String line = String.join(
                Character.toString(layout.signs().separator()), layout.columns().order());
        return new CsvHeader(
                layout.columns().order(), line.getBytes(layout.signs().charset()));
    }

    /** The same where the first row names them so, as it usually does; else what it names. */
    CsvHeader orOf(CsvRecord first, CsvLayout layout) throws BrokenDocument {
        return first.isLine(line) ? this : of(first, layout);
    }

    /** The columns that the first row names. */
    static CsvHeader of(CsvRecord first, CsvLayout layout) throws BrokenDocument {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String column = first.text(i, Integer.toString(i + 1)).strip();
            if (column.isEmpty() || columns.contains(column)) {
                throw (column.isEmpty() ? FormatRule.CSV_HEADER_UNNAMED : FormatRule.CSV_HEADER_TWICE)
                        .stop("line " + first.line() + ", column " + (column.isEmpty() ? i + 1 : column), column, null);
            }
            columns.add(column);
        }
        if (columns.stream().noneMatch(layout.columns().order()::contains)) {
            throw FormatRule.CSV_HEADER_NONE.stop(
                    "line " + first.line(),
                    String.join(" ", columns.subList(0, Math.min(columns.size(), MAX_SHOWN))),
                    String.join(
                            Character.toString(layout.signs().separator()),
                            layout.columns().order()),
                    layout.columns().order().toArray(String[]::new));
        }
        return new CsvHeader(columns, NO_LINE);
    }

    /** The same with columns for that many cells: what comes after the known ones is named by its place. */
    CsvHeader upTo(int cells) {
        if (cells <= size()) {
            return this;
        }
        List<String> all = new ArrayList<>(columns);
        while (all.size() < cells) {
            all.add(Integer.toString(all.size() + 1));
        }
        return new CsvHeader(all, NO_LINE);
    }

    int size() {
        return columns.size();
    }

    String column(int at) {
        return columns.get(at);
    }

    List<String> columns() {
        return columns;
    }

    /** Where the column stands, from 0, or −1. */
    int at(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Refuses a row with more or fewer cells. */
    void requireCells(CsvRecord row) throws BrokenDocument {
        if (row.size() != size()) {
            throw (row.size() > size() ? FormatRule.CSV_CELLS_MORE : FormatRule.CSV_CELLS_FEWER)
                    .stop("line " + row.line(), Integer.toString(row.size()), null, Integer.toString(size()));
        }
    }
}
