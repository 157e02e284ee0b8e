package org.mentorhub.routes.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts in two columns.
 *
 * @param leftTitle over the left column
 * @param left its text
 * @param rightTitle over the right column
 * @param right its text; XML is broken into lines
 */
record SideBySide(String leftTitle, String left, String rightTitle, String right) {
    private static final int WIDTH = 64;

    void print(PrintWriter out) {
        List<String> lefts = wrapped(left.lines().toList());
        List<String> rights = wrapped(xmlLines(right));
        out.println("  " + padded(leftTitle) + " │ " + rightTitle);
        out.println("  " + "─".repeat(WIDTH) + "─┼─" + "─".repeat(WIDTH));
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            String line = "  " + padded(at(lefts, i)) + " │ " + at(rights, i);
            out.println(line.stripTrailing());
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(0, WIDTH - text.length()));
    }

    private static List<String> wrapped(List<String> lines) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (rest.length() > WIDTH) {
                wrapped.add(rest.substring(0, WIDTH));
                rest = "      " + rest.substring(WIDTH);
            }
            wrapped.add(rest);
        }
        return wrapped;
    }

    /** Breaks before each tag that follows another, and indents by depth. */
    private static List<String> xmlLines(String xml) {
        List<String> lines = new ArrayList<>();
        int depth = 0;
        for (String line : xml.replaceAll(">\\s*<", ">\n<").split("\n", -1)) {
            boolean closes = line.startsWith("</");
            depth -= closes ? 1 : 0;
            lines.add("  ".repeat(Math.max(0, depth)) + line);
            boolean opens = !closes && line.startsWith("<") && !line.endsWith("/>") && !line.contains("</");
            depth += opens ? 1 : 0;
        }
        return lines;
    }
}
