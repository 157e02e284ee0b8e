package org.mentorhub.connectors.repair;

import java.util.ArrayList;
import java.util.List;
import org.mentorhub.connectors.repair.RepairProgram.Form;

/** A file of rows and cells, as its sender wrote it: cells keep their quotes. */
final class CsvManuscript implements Manuscript {
    private final Form form;
    private final List<Row> rows = new ArrayList<>();
    private String end = "\n";

    /** A row and the line on which it begins. */
    private record Row(int line, List<String> cells) {}

    CsvManuscript(String text, Form form) {
        this.form = form;
        parse(text);
    }

    private void parse(String text) {
        if (text.contains("\r\n")) {
            end = "\r\n";
        }
        int line = 1;
        int begins = 1;
        boolean quoted = false;
        var cell = new StringBuilder();
        List<String> cells = new ArrayList<>();
        for (char c : text.replace("\r\n", "\n").toCharArray()) {
            if (c == form.quote() && form.quote() != 0) {
                quoted = !quoted;
            }
            if (!quoted && (c == form.separator() || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
            if (!quoted && c == '\n') {
                rows.add(new Row(begins, cells));
                cells = new ArrayList<>();
                begins = line;
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(new Row(begins, cells));
        }
    }

    /** A cell; where the place names no column, the whole line. */
    @Override
    public void replace(Answered answered, String fix) {
        Row row = row(answered);
        int column = column(answered);
        if (column >= 0 && column < row.cells.size()) {
            String before = row.cells.get(column);
            // Rows of one document repeat what holds for all of it.
            for (int i = rows.indexOf(row); i < rows.size() && has(rows.get(i), column, before); i++) {
                rows.get(i).cells.set(column, written(fix, before));
            }
        } else if (answered.at().name().isEmpty() && answered.at().column() == 0) {
            row.cells.clear();
            row.cells.addAll(List.of(fix.split(java.util.regex.Pattern.quote("" + form.separator()), -1)));
        }
    }

    private static boolean has(Row row, int column, String text) {
        return column < row.cells.size() && row.cells.get(column).equals(text);
    }

    private String written(String fix, String before) {
        boolean quoted = form.quote() != 0
                && (before.startsWith("" + form.quote()) || fix.indexOf(form.separator()) >= 0 || fix.contains("\n"));
        String q = "" + form.quote();
        return quoted ? q + fix.replace(q, q + q) + q : fix;
    }

    @Override
    public void rename(Answered answered, String fix) {
        List<String> header = rows.getFirst().cells;
        header.replaceAll(name -> bare(name).equals(answered.found().orElse("")) ? written(fix, name) : name);
    }

    @Override
    public void insert(Answered answered, String fix) {
        // A column without values is no help.
    }

    /** The row at the place, or the column that it names a second time. */
    @Override
    public void remove(Answered answered) {
        if (answered.at().name().isEmpty()) {
            rows.remove(row(answered));
            return;
        }
        List<String> header = rows.getFirst().cells;
        int last = -1;
        for (int i = 0; i < header.size(); i++) {
            last = bare(header.get(i)).equals(answered.at().name()) ? i : last;
        }
        int width = header.size();
        for (Row row : rows) {
            if (last >= 0 && row.cells.size() == width) {
                row.cells.remove(last);
            }
        }
    }

    @Override
    public void append(Answered answered, String fix) {
        rows.add(new Row(Integer.MAX_VALUE, new ArrayList<>(List.of(fix))));
    }

    /** Rows that are equal in the column come together, at the first of them. */
    @Override
    public void order(Answered answered) {
        int column = column(answered);
        if (column < 0) {
            return;
        }
        List<Row> left = new ArrayList<>(rows);
        rows.clear();
        while (!left.isEmpty()) {
            Row first = left.removeFirst();
            rows.add(first);
            left.removeIf(row -> {
                boolean same = row.cells.size() == first.cells.size()
                        && row.cells.get(column).equals(first.cells.get(column));
                if (same) {
                    rows.add(row);
                }
                return same;
            });
        }
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        rows.forEach(row ->
                text.append(String.join("" + form.separator(), row.cells)).append(end));
        return text.toString();
    }

    private Row row(Answered answered) {
        return rows.stream()
                .filter(row -> row.line <= answered.at().line())
                .reduce((first, second) -> second)
                .orElse(rows.getFirst());
    }

    private int column(Answered answered) {
        List<String> header = rows.getFirst().cells;
        for (int i = 0; i < header.size(); i++) {
            if (bare(header.get(i)).equals(answered.at().name())) {
                return i;
            }
        }
        // A file without a header has columns by number.
        return answered.at().column() - 1;
    }

    private String bare(String cell) {
        String q = "" + form.quote();
        return cell.length() > 1 && cell.startsWith(q) && cell.endsWith(q)
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}
