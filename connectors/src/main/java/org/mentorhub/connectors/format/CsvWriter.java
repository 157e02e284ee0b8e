package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.CsvColumns.Slot;
import org.mentorhub.connectors.format.Node.Kind;

/** Writes the tree of one document as rows below a header. For one document. */
final class CsvWriter {

    private static final String MARK = "\uFEFF";

    private final CsvLayout layout;
    private final Map<String, Slot> slots;
    private final Letters letters;
    private final Set<String> columns;
    private final Map<String, Node> heads = new HashMap<>();
    private final List<Map<String, Node>> rows = new ArrayList<>();
    private final StringBuilder out = new StringBuilder(2048);

    CsvWriter(CsvLayout layout, Map<String, Slot> slots, Letters letters) {
        this.layout = layout;
        this.slots = slots;
        this.letters = letters;
        this.columns = new LinkedHashSet<>(layout.columns().order());
    }

    byte[] write(Node root) throws BrokenDocument {
        for (int i = 0; i < root.size(); i++) {
            take(root.child(i));
        }
        if (layout.signs().mark() == CsvSigns.Mark.WRITTEN) {
            out.append(MARK);
        }
        if (layout.header() == CsvLayout.Header.WRITTEN) {
            header();
        }
        for (int row = 0; row < Math.max(1, rows.size()); row++) {
            row(row);
        }
        return out.toString().getBytes(layout.signs().charset());
    }

    private void take(Node child) {
        String name = child.name().local();
        if (child.kind() != Kind.LIST) {
            put(heads, name, child);
        } else if (layout.columns()
                .rows()
                .filter(each -> each.name().equals(name))
                .isPresent()) {
            for (int i = 0; i < child.size(); i++) {
                rows.add(cells(child.child(i), ""));
            }
        } else {
            for (int i = 0; i < child.size(); i++) {
                heads.putAll(cells(child.child(i), layout.columns().suffix(name, i)));
            }
        }
    }

    private Map<String, Node> cells(Node item, String suffix) {
        Map<String, Node> cells = new HashMap<>();
        for (int i = 0; i < item.size(); i++) {
            put(cells, item.child(i).name().local() + suffix, item.child(i));
        }
        return cells;
    }

    /** What a sender wrote in a column of its own comes after the known ones. */
    private void put(Map<String, Node> cells, String column, Node node) {
        cells.put(column, node);
        if (layout.header() == CsvLayout.Header.NONE && column.matches("[0-9]{1,3}")) {
            for (int place = columns.size() + 1; place <= Integer.parseInt(column); place++) {
                columns.add(Integer.toString(place));
            }
        }
        columns.add(column);
    }

    private void header() throws BrokenDocument {
        int at = 0;
        for (String column : columns) {
            separate(at++);
            cell(column, column, isQuoted(column, column) && needsQuotes(column));
        }
        out.append(layout.signs().lineEnd().text());
    }

    private void row(int row) throws BrokenDocument {
        Map<String, Node> own = row < rows.size() ? rows.get(row) : Map.of();
        int at = 0;
        for (String column : columns) {
            separate(at++);
            Slot slot = slots.get(column);
            String base = slot instanceof Slot.InItem(Name list, int index, Name name) ? name.local() : column;
            String text =
                    switch (slot) {
                        case Slot.RowNumber number -> Integer.toString(row + 1);
                        case Slot.KindOfRow(String word) -> word;
                        case null, default -> text(own.getOrDefault(column, heads.get(column)), base);
                    };
            cell(column, text, isQuoted(base, text));
        }
        out.append(layout.signs().lineEnd().text());
    }

    private String text(@Nullable Node cell, String base) {
        if (cell == null || cell.text().isEmpty()) {
            return layout.absence().written().getOrDefault(base, "");
        }
        return layout.columns().bare().contains(base)
                ? cell.text()
                : layout.signs().defuse(cell.text());
    }

    private void cell(String column, String text, boolean quoted) throws BrokenDocument {
        if (!letters.holds(text) || Surrogates.firstLone(text) >= 0) {
            throw (quoted ? FormatRule.CHARACTER_CELL : FormatRule.CHARACTER_BARE)
                    .stop(
                            "column " + column,
                            null,
                            null,
                            layout.signs().charset().name());
        }
        if (!quoted) {
            out.append(text);
            return;
        }
        char quote = quote();
        out.append(quote).append(text.replace("" + quote, "" + quote + quote)).append(quote);
    }

    private boolean isQuoted(String base, String text) {
        return layout.signs().quote().isPresent()
                && (needsQuotes(text) || !layout.columns().bare().contains(base));
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == layout.signs().separator() || c == quote() || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private char quote() {
        return layout.signs().quote().orElse('"');
    }

    private void separate(int at) {
        if (at > 0) {
            out.append(layout.signs().separator());
        }
    }
}
