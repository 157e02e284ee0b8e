package org.mentorhub.routes.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these column titles. */
    public Table(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row; a missing value is an empty text. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Whether nothing but the titles stands in it. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Prints it, indented by two blanks, a line under the titles. */
    public void print(PrintWriter out) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths));
            if (i == 0) {
                out.println(line(rulers(widths), widths));
            }
        }
    }

    private static List<String> rulers(int[] widths) {
        List<String> rulers = new ArrayList<>();
        for (int width : widths) {
            rulers.add("─".repeat(width));
        }
        return rulers;
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            line.append(' ')
                    .append(cells.get(i))
                    .append(" ".repeat(widths[i] - cells.get(i).length() + 1));
        }
        return line.toString().stripTrailing();
    }
}
