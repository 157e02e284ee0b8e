package org.mentorhub.connectors.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.CsvColumns.Slot;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Violation;

/** Reads the rows of one document into a tree. For one document. */
final class CsvReader {

    private static final int MAX_VIOLATIONS = 100;

    private final CsvLayout layout;
    private final CsvHeader usual;
    private final Map<String, Slot> slots;
    private final Names names;
    private final IntakeLimits limits;
    private final List<Violation> violations = new ArrayList<>();
    private final List<CsvRecord> rows = new ArrayList<>();
    private final List<String[]> cells = new ArrayList<>();
    private int before;

    /**
     * @param layout how the partner writes
     * @param usual the columns in the order of the layout
     * @param slots where the tree has each of them
     */
    CsvReader(CsvLayout layout, CsvHeader usual, Map<String, Slot> slots, Names names, IntakeLimits limits) {
        this.layout = layout;
        this.usual = usual;
        this.slots = slots;
        this.names = names;
        this.limits = limits;
    }

    /**
     * Reads content with the header before the rows.
     *
     * @param line of the file on which the first row stands, or 1 for a whole file
     */
    FormatReading read(byte[] content, int line) throws IOException {
        var scanner = new CsvScanner(content, layout.signs());
        try {
            StrictDecoder.requireSize(content, limits);
            CsvHeader header = header(scanner);
            before = line > 1 ? line - scanner.line() : 0;
            header = takeRows(scanner, header);
            scanner.mistakenCharset().ifPresent(this::add);
            if (violations.isEmpty()) {
                requireOneDocument(header);
            }
            if (violations.isEmpty()) {
                return new FormatReading.Read(
                        new NativeTree(tree(header), new CellPlaces(layout.columns(), scanner.hasMark())));
            }
        } catch (BrokenDocument e) {
            add(e.violation());
        }
        return new FormatReading.Refused(violations.stream()
                .map(violation -> FileLine.moved(violation, before))
                .toList());
    }

    private CsvHeader header(CsvScanner scanner) throws IOException, BrokenDocument {
        if (layout.header() == CsvLayout.Header.NONE) {
            return usual;
        }
        CsvRecord first = scanner.next();
        if (first == null) {
            throw FormatRule.EMPTY.stop("document", null, null);
        }
        return usual.orOf(first, layout);
    }

    /** A row of another kind has other columns. */
    private void requireKind(CsvRecord row, CsvHeader header) throws BrokenDocument {
        if (layout.columns().kind().isEmpty()) {
            return;
        }
        CsvColumns.Kind kind = layout.columns().kind().get();
        int at = header.at(kind.column());
        String found = at < 0 ? "" : row.text(at, kind.column()).strip();
        if (!found.equals(kind.word())) {
            throw FormatRule.CSV_KIND.stop(
                    "line " + row.line() + ", column " + kind.column(), found, kind.word(), kind.word());
        }
    }

    private CsvHeader takeRows(CsvScanner scanner, CsvHeader named) throws IOException, BrokenDocument {
        CsvHeader header = named;
        CsvTotals totals = layout.trailer()
                .map(trailer -> new CsvTotals(trailer, layout.signs()))
                .orElse(null);
        for (CsvRecord row = scanner.next(); row != null; row = scanner.next()) {
            if (totals != null && totals.isTrailer(row)) {
                totals.mistakes(row).forEach(this::add);
                continue;
            }
            if ((long) (rows.size() + 1) * header.size() > limits.nodes()) {
                throw FormatRule.BOUND_CELLS.stop("line " + row.line(), null, null, Integer.toString(limits.nodes()));
            }
            header = layout.header() == CsvLayout.Header.NONE && rows.isEmpty() ? header.upTo(row.size()) : header;
            header.requireCells(row);
            row.requireOwnCharset();
            requireKind(row, header);
            if (totals != null) {
                totals.add(row, header);
            }
            rows.add(row);
            cells.add(texts(row, header));
        }
        if (rows.isEmpty()) {
            throw FormatRule.EMPTY_ROW.stop("line " + scanner.line(), null, null);
        }
        return header;
    }

    /** What a row of a group shares with the first one is the same text. */
    private String[] texts(CsvRecord row, CsvHeader header) throws BrokenDocument {
        CsvRecord first = rows.getFirst();
        String[] texts = new String[row.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row != first && row.hasSameCell(i, first) ? cells.getFirst()[i] : row.text(i, header.column(i));
        }
        return texts;
    }

    private void requireOneDocument(CsvHeader header) {
        int key = layout.groupBy().map(header::at).orElse(-1);
        for (int i = 1; i < rows.size(); i++) {
            if (layout.groupBy().isEmpty() || (key >= 0 && !isSame(cells.get(i)[key], cells.get(0)[key]))) {
                String place = "line " + rows.get(i).line();
                add(layout.groupBy()
                        .map(column -> FormatRule.CSV_ROWS_OTHER.violation(place, null, null, column))
                        .orElseGet(() -> FormatRule.CSV_ROWS_SINGLE.violation(place, null, null)));
                return;
            }
            requireHead(header, i);
        }
        layout.columns().number().map(header::at).filter(at -> at >= 0).ifPresent(this::requireNumbers);
    }

    private void requireHead(CsvHeader header, int row) {
        String[] first = cells.get(0);
        String[] own = cells.get(row);
        for (int i = 0; i < header.size(); i++) {
            boolean other = !isSame(own[i], first[i]);
            if (other && slots.get(header.column(i)) instanceof Slot.Head) {
                add(FormatRule.CSV_GROUP.violation(
                        "line " + rows.get(row).line() + ", column " + header.column(i), own[i], first[i], first[i]));
            }
        }
    }

    private void requireNumbers(int at) {
        for (int i = 0; i < rows.size(); i++) {
            String due = Integer.toString(i + 1);
            String found = cells.get(i)[at].strip();
            if (!found.equals(due)) {
                add(FormatRule.CSV_NUMBER.violation(
                        "line " + rows.get(i).line() + ", column "
                                + layout.columns().number().orElse(""),
                        found,
                        due,
                        due));
                return;
            }
        }
    }

    private Node tree(CsvHeader header) {
        Node root = new Node(Name.ROOT, Kind.GROUP, "", line(0));
        Map<Name, Node> lists = new HashMap<>();
        Node list = rowList();
        List<Integer> saying = null;
        for (int i = 0; i < header.size(); i++) {
            String column = header.column(i);
            Slot slot = slots.get(column);
            switch (slot) {
                case null -> {
                    saying = saying == null ? sayingRows(header) : saying;
                    addUnknown(root, list, saying, header, i);
                }
                case Slot.Head(Name name) -> root.add(cell(name, column, 0, i));
                case Slot.InRow(Name name) -> addToRows(list, name, column, i);
                case Slot.InItem(Name flat, int index, Name name) ->
                    item(root, lists, flat, index).add(cell(name, name.local(), 0, i));
                case Slot.KindOfRow kind -> {}
                case Slot.RowNumber number -> {}
                case Slot.Ignored ignored -> {}
            }
        }
        if (list != null) {
            root.add(list);
        }
        return root;
    }

    private @Nullable Node rowList() {
        if (layout.columns().rows().isEmpty()) {
            return null;
        }
        Node list = new Node(names.of(layout.columns().rows().get().name()), Kind.LIST, "", line(0));
        for (int i = 0; i < rows.size(); i++) {
            list.add(new Node(Name.ITEM, Kind.GROUP, "", line(i)));
        }
        return list;
    }

    private void addToRows(@Nullable Node list, Name name, String column, int at) {
        for (int row = 0; list != null && row < rows.size(); row++) {
            list.child(row).add(cell(name, column, row, at));
        }
    }

    private Node item(Node root, Map<Name, Node> lists, Name name, int index) {
        Node list = lists.get(name);
        if (list == null) {
            list = new Node(name, Kind.LIST, "", line(0));
            lists.put(name, list);
            root.add(list);
        }
        while (list.size() <= index) {
            list.add(new Node(Name.ITEM, Kind.GROUP, "", line(0)));
        }
        return list.child(index);
    }

    /** A column that no table knows holds for the whole group where it is the same in all rows that say anything of their own. */
    private void addUnknown(Node root, @Nullable Node list, List<Integer> saying, CsvHeader header, int at) {
        String column = header.column(at);
        Name name = names.findOrNew("", column, "");
        if (isSame(saying, at)) {
            root.add(cell(name, column, saying.getFirst(), at));
        } else {
            addToRows(list, name, column, at);
        }
    }

    /** The rows in which more stands than what all of them share; others are no items, and are not written again. */
    private List<Integer> sayingRows(CsvHeader header) {
        List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
        if (rows.size() == 1) {
            return all;
        }
        int[] own = IntStream.range(0, header.size())
                .filter(at -> {
                    Slot slot = slots.get(header.column(at));
                    return slot instanceof Slot.InRow || (slot == null && !isSame(all, at));
                })
                .toArray();
        List<Integer> saying = all.stream()
                .filter(row -> Arrays.stream(own).anyMatch(at -> !isBlank(header.column(at), cells.get(row)[at])))
                .toList();
        return saying.isEmpty() ? all : saying;
    }

    private boolean isSame(List<Integer> among, int at) {
        String first = cells.get(among.getFirst())[at];
        return among.stream().allMatch(row -> isSame(cells.get(row)[at], first));
    }

    private boolean isBlank(String column, String text) {
        String bare = text.strip();
        return bare.isEmpty()
                || layout.absence().unknown().contains(bare)
                || layout.absence().isSign(column, bare);
    }

    private Node cell(Name name, String column, int row, int at) {
        String text = cells.get(row)[at];
        String bare = text.strip();
        if (layout.absence().unknown().contains(bare)) {
            return new Node(name, Kind.NULL, "", line(row));
        }
        if (layout.absence().isSign(column, bare)) {
            return new Node(name, Kind.TEXT, "", line(row));
        }
        String plain =
                layout.columns().bare().contains(column) ? text : layout.signs().plain(text);
        return new Node(name, Kind.TEXT, plain, line(row));
    }

    private int line(int row) {
        return rows.get(row).line() + before;
    }

    private void add(Violation violation) {
        if (violations.size() < MAX_VIOLATIONS) {
            violations.add(violation);
        }
    }

    private static boolean isSame(String a, String b) {
        return a.equals(b) || a.strip().equals(b.strip());
    }
}
