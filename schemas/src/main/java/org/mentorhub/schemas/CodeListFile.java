package org.mentorhub.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one code list: head comments, header, rows. Whatever breaks the rules of codelists/README.md stops the start. */
final class CodeListFile {
    private static final String NAMES = "# names:";
    private static final String SPELLINGS = "x-spellings";
    private static final List<String> LABELS = List.of("label-en", "label-it", "label-fr", "label-ar");

    private final String name;
    private final List<String> head = new ArrayList<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private List<String> header = List.of();
    private Set<String> names = Set.of();

    private CodeListFile(String name) {
        this.name = name;
    }

    /** @throws IllegalStateException naming file and line */
    static CodeList parse(String name, byte[] content) {
        var file = new CodeListFile(name);
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            file.line(lines[i], i + 1);
        }
        file.checkHead();
        return new CodeList(
                name,
                file.head.getFirst().substring(1).strip(),
                sha256(content),
                file.rows,
                file.columnNames(),
                file::column);
    }

    private void line(String line, int number) {
        if (line.startsWith("#") && header.isEmpty()) {
            head.add(line);
        } else if (header.isEmpty()) {
            header(line, number);
        } else if (!line.isEmpty()) {
            row(line, number);
        }
    }

    private void header(String line, int number) {
        header = cells(line, number);
        if (!header.getFirst().equals(CodeList.CANONICAL)
                || header.size() < 5
                || !header.subList(1, 5).equals(LABELS)) {
            throw broken(number, "the header begins canonical,label-en,label-it,label-fr,label-ar");
        }
        if (Set.copyOf(header).size() != header.size()) {
            throw broken(number, "a column stands twice");
        }
    }

    private void row(String line, int number) {
        List<String> cells = cells(line, number);
        if (cells.size() != header.size()) {
            throw broken(number, cells.size() + " cells where the header has " + header.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        String canonical = row.get(CodeList.CANONICAL);
        if (canonical == null || rows.put(canonical, row) != null) {
            throw broken(number, canonical == null ? "no canonical code" : "canonical code twice: " + canonical);
        }
    }

    private List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            boolean quoted = at < line.length() && line.charAt(at) == '"';
            int end = quoted ? closingQuote(line, at + 1, number) : line.indexOf(',', at);
            int stop = end < 0 ? line.length() : end;
            cells.add(
                    quoted
                            ? line.substring(at + 1, stop).replace("\"\"", "\"")
                            : line.substring(at, stop).strip());
            at = stop + (quoted ? 2 : 1);
            if (quoted && at <= line.length() && line.charAt(at - 1) != ',') {
                throw broken(number, "text after a closing quote");
            }
        }
        return cells;
    }

    private int closingQuote(String line, int from, int number) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 2)) {
            if (i + 1 >= line.length() || line.charAt(i + 1) != '"') {
                return i;
            }
        }
        throw broken(number, "a quote is not closed");
    }

    private void checkHead() {
        for (String needed : List.of("# Source:", "# Licence:", "# verified:")) {
            if (head.stream().noneMatch(line -> line.startsWith(needed))) {
                throw broken(1, "the head lacks the line " + needed);
            }
        }
        if (rows.isEmpty()) {
            throw broken(1, "no rows");
        }
        names = nameColumns();
    }

    private Set<String> columnNames() {
        Set<String> columns = new TreeSet<>(header);
        columns.removeIf(column -> column.startsWith("x-"));
        return columns;
    }

    /** @throws IllegalStateException where a code stands in several rows without one star */
    private CodeColumn column(String column) {
        boolean holdsNames = names.contains(column);
        boolean single = column.equals(CodeList.CANONICAL) || LABELS.contains(column);
        var builder = new CodeColumn.Builder(column, holdsNames);
        rows.forEach((canonical, row) -> {
            String cell = row.get(column);
            if (cell != null) {
                builder.cell(canonical, single ? List.of(cell) : Arrays.asList(cell.split("\\|")));
                if (holdsNames) {
                    Arrays.stream(row.getOrDefault(SPELLINGS, "").split("\\|"))
                            .filter(text -> !text.isEmpty())
                            .forEach(text -> builder.spelling(canonical, text));
                }
            }
        });
        if (!LABELS.contains(column) && !builder.ambiguous().isEmpty()) {
            throw broken(1, "column " + column + ": in several rows without one star: " + builder.ambiguous());
        }
        return builder.build();
    }

    private Set<String> nameColumns() {
        Set<String> names = new TreeSet<>();
        head.stream()
                .filter(line -> line.startsWith(NAMES))
                .forEach(line -> names.addAll(
                        Arrays.asList(line.substring(NAMES.length()).strip().split("\\s*,\\s*"))));
        if (!header.containsAll(names)) {
            throw broken(1, "names: a column that the header does not have, in " + names);
        }
        return names;
    }

    private IllegalStateException broken(int line, String what) {
        return new IllegalStateException("codelists/" + name + ".csv, line " + line + ": " + what);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
