package org.mentorhub.connectors.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.CsvColumns.Slot;
import org.mentorhub.connectors.format.CsvSheet.Column;
import org.mentorhub.connectors.format.Node.Kind;

/** Writes the tree of one document as rows below a header. For one document. */
final class CsvWriter {

    private static final int MARK = 0xFEFF;

    private final CsvSheet sheet;
    private final CsvSigns signs;
    private final TextBytes out;
    private final Node root;
    private List<Column> columns;
    private int[] starts = {};
    private boolean foreign;

    CsvWriter(CsvSheet sheet, Node root) {
        this.sheet = sheet;
        this.signs = sheet.layout().signs();
        this.columns = sheet.columns();
        this.out = new TextBytes(sheet.encoding());
        this.root = root;
    }

    byte[] write() throws BrokenDocument {
        foreign = hasForeign(root);
        Node rows = sheet.rows() == null ? null : first(root, sheet.rows());
        if (foreign) {
            findOthers(rows);
        }
        starts = new int[columns.size() + 1];
        if (signs.mark() == CsvSigns.Mark.WRITTEN) {
            out.point(MARK);
        }
        if (sheet.layout().header() == CsvLayout.Header.WRITTEN) {
            header();
        }
        row(rows == null || rows.size() == 0 ? null : rows.child(0));
        for (int row = 1; rows != null && row < rows.size(); row++) {
            row(rows.child(row), row);
        }
        return out.toBytes();
    }

    /** Whether some name is none of the table's, so that nodes have to be looked for by the text of their names. */
    private boolean hasForeign(Node group) {
        for (int i = 0; i < group.size(); i++) {
            Node child = group.child(i);
            if (child.name() != Name.ITEM && !sheet.knows(child.name())) {
                return true;
            }
            if (child.size() > 0 && hasForeign(child)) {
                return true;
            }
        }
        return false;
    }

    /** What a sender wrote in columns of its own comes after the known ones. */
    private void findOthers(@Nullable Node rows) {
        for (int i = 0; i < root.size(); i++) {
            Node child = root.child(i);
            if (child.kind() != Kind.LIST) {
                findOther(child, "");
                continue;
            }
            for (int item = 0; item < child.size(); item++) {
                String suffix = child == rows
                        ? ""
                        : sheet.layout().columns().suffix(child.name().local(), item);
                for (int k = 0; k < child.child(item).size(); k++) {
                    findOther(child.child(item).child(k), suffix);
                }
            }
        }
    }

    private void findOther(Node cell, String suffix) {
        String title = cell.name().local() + suffix;
        if (sheet.layout().header() == CsvLayout.Header.NONE && isNumber(title)) {
            for (int place = columns.size() + 1; place <= Integer.parseInt(title); place++) {
                addColumn(Integer.toString(place));
            }
        }
        addColumn(title);
    }

    private void addColumn(String title) {
        if (columns.stream().noneMatch(column -> column.title().equals(title))) {
            columns = new ArrayList<>(columns);
            columns.add(sheet.other(title));
        }
    }

    private static boolean isNumber(String title) {
        return !title.isEmpty() && title.length() <= 3 && title.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void header() throws BrokenDocument {
        for (int at = 0; at < columns.size(); at++) {
            separate(at);
            Column column = columns.get(at);
            cell(column, column.title(), isQuoted(true, column.title()));
        }
        out.text(signs.lineEnd().text());
    }

    /** The first row; what the others have in common with it begins at {@link #starts}. */
    private void row(@Nullable Node item) throws BrokenDocument {
        for (int at = 0; at < columns.size(); at++) {
            starts[at] = out.length();
            separate(at);
            cell(columns.get(at), item, 0);
        }
        starts[columns.size()] = out.length();
        out.text(signs.lineEnd().text());
    }

    private void row(Node item, int row) throws BrokenDocument {
        int at = 0;
        while (at < columns.size()) {
            int shared = at;
            while (shared < columns.size() && columns.get(shared).isShared()) {
                shared++;
            }
            out.again(starts[at], starts[shared]);
            if (shared < columns.size()) {
                separate(shared);
                cell(columns.get(shared), item, row);
            }
            at = shared + 1;
        }
        out.text(signs.lineEnd().text());
    }

    private void cell(Column column, @Nullable Node item, int row) throws BrokenDocument {
        String text =
                switch (column.slot()) {
                    case Slot.RowNumber number -> Integer.toString(row + 1);
                    case Slot.KindOfRow(String word) -> word;
                    case null, default -> text(column, find(column, item));
                };
        cell(column, text, isQuoted(column.bare(), text));
    }

    private @Nullable Node find(Column column, @Nullable Node item) {
        return switch (column.slot()) {
            case Slot.Head(Name name) -> first(root, name);
            case Slot.InRow(Name name) -> {
                Node own = first(item, name);
                yield own == null ? first(root, name) : own;
            }
            case Slot.InItem(Name list, int index, Name name) -> {
                Node items = first(root, list);
                yield items == null || index >= items.size() ? null : first(items.child(index), name);
            }
            case null, default -> {
                Node own = called(item, column.title());
                yield own == null ? called(root, column.title()) : own;
            }
        };
    }

    private @Nullable Node first(@Nullable Node group, Name name) {
        return group == null ? null : foreign ? called(group, name.local()) : group.first(name);
    }

    private static @Nullable Node called(@Nullable Node group, String title) {
        for (int i = 0; group != null && i < group.size(); i++) {
            if (group.child(i).name().local().equals(title)) {
                return group.child(i);
            }
        }
        return null;
    }

    private String text(Column column, @Nullable Node cell) {
        if (cell == null || cell.text().isEmpty()) {
            return column.absent();
        }
        return column.bare() ? cell.text() : signs.defuse(cell.text());
    }

    private void cell(Column column, String text, boolean quoted) throws BrokenDocument {
        if (quoted) {
            out.sign(quote());
        }
        int at = 0;
        while (at < text.length()) {
            at = out.plain(text, at, sheet.parting());
            if (at < text.length()) {
                int point = text.codePointAt(at);
                requireHoldable(column, point, quoted);
                out.point(point);
                if (quoted && point == quote()) {
                    out.sign(quote());
                }
                at += Character.charCount(point);
            }
        }
        if (quoted) {
            out.sign(quote());
        }
    }

    private void requireHoldable(Column column, int point, boolean quoted) throws BrokenDocument {
        boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (lone || !sheet.letters().holds(point)) {
            throw (quoted ? FormatRule.CHARACTER_CELL : FormatRule.CHARACTER_BARE)
                    .stop(
                            "column " + column.title(),
                            null,
                            null,
                            signs.charset().name());
        }
    }

    private boolean isQuoted(boolean bare, String text) {
        return signs.quote().isPresent() && (!bare || needsQuotes(text));
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (sheet.isParting(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private char quote() {
        return signs.quote().orElse('"');
    }

    private void separate(int at) {
        if (at > 0) {
            out.point(signs.separator());
        }
    }
}
