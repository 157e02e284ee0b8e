package org.mentorhub.connectors.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorhub.connectors.format.CsvColumns;
import org.mentorhub.connectors.format.CsvFormat;
import org.mentorhub.connectors.format.CsvLayout;
import org.mentorhub.connectors.format.CsvLayout.Absence;
import org.mentorhub.connectors.format.CsvLayout.Header;
import org.mentorhub.connectors.format.CsvLayout.Trailer;
import org.mentorhub.connectors.format.CsvSigns;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.CsvSigns.Mark;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.IntakeLimits;

/**
 * The {@code csv:} entry of a format: {@code separator}, {@code charset}, {@code quote} (or {@code none}), {@code line-end} (lf, crlf),
 * {@code byte-order-mark}, {@code header: none}, {@code group-by}, {@code columns} in their order, {@code rows: { name, columns }},
 * {@code kind: { column, word }}, {@code columns: 27} where they have no names but their places, {@code bare: all},
 * {@code flat: { NAME: { columns, times } }}, {@code bare}, {@code number}, {@code reasons}, {@code absent}, {@code unknown},
 * {@code written-absent: { "00/00/0000": [ … ] }}, {@code defuse}, {@code trailer: { mark, sum, point }}.
 */
record CsvTable(RowOptions options, Compilation compilation) {

    private static final String KIND = "kind: { column: \"1\", word: M }";
    private static final Map<String, LineEnd> LINE_ENDS = Map.of("lf", LineEnd.LF, "crlf", LineEnd.CRLF);

    CsvFormat format() {
        CsvColumns columns = columns();
        columns.mistakes().forEach(mistake -> compilation.wrong(options.line(), mistake, "every column once"));
        var layout = new CsvLayout(
                signs(),
                columns,
                options.text("header").filter("none"::equals).isPresent() ? Header.NONE : Header.WRITTEN,
                options.text("group-by"),
                absence(),
                trailer());
        return (CsvFormat) new FormatOptions.Csv(layout).format(IntakeLimits.DEFAULT);
    }

    /** Tells columns that no row uses, and names of rows that are no columns. */
    void checkNames(CsvFormat format, Set<String> used) {
        CsvColumns columns = format.layout().columns();
        Set<String> known = new LinkedHashSet<>(columns.order());
        columns.rows().ifPresent(rows -> known.add(rows.name()));
        columns.flat().forEach(flat -> {
            known.add(flat.name());
            known.addAll(flat.columns());
            for (int i = 1; i <= flat.times(); i++) {
                int index = i;
                flat.columns().forEach(column -> known.remove(column + index));
            }
        });
        columns.number().ifPresent(known::remove);
        columns.kind().ifPresent(kind -> known.remove(kind.column()));
        used.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> compilation.wrong(options.line(), name + " is no column", "a name of columns:"));
        known.stream()
                .filter(name -> !used.contains(name))
                .forEach(
                        name -> compilation.wrong(options.line(), "no row uses column " + name, "a row, or no column"));
    }

    private CsvSigns signs() {
        String separator = options.text("separator").orElse(",");
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            throw options.wrong("separator: " + separator + " parts nothing", "one character");
        }
        String quote = options.text("quote").orElse("\"");
        if (quote.length() != 1 && !quote.equals("none")) {
            throw options.wrong("quote: " + quote + " is no quote", "one character, or none");
        }
        return new CsvSigns(
                charset(),
                separator.charAt(0),
                quote.equals("none") ? Optional.empty() : Optional.of(quote.charAt(0)),
                lineEnd(),
                options.flag("byte-order-mark") ? Mark.WRITTEN : Mark.NONE,
                options.text("defuse").orElse(""));
    }

    private LineEnd lineEnd() {
        String given = options.text("line-end").orElse("lf");
        LineEnd end = LINE_ENDS.get(given);
        if (end == null) {
            throw options.wrong("line-end: " + given + " is not known", "lf or crlf");
        }
        return end;
    }

    /** Rows are cut before they are decoded, so a character below 128 must be one byte, and no part of another. */
    private Charset charset() {
        String name = options.text("charset").orElse(StandardCharsets.UTF_8.name());
        boolean plain = name.equalsIgnoreCase("UTF-8") || name.matches("(?i)iso-8859-[0-9]{1,2}|windows-125[0-8]");
        if (!plain || !Charset.isSupported(name)) {
            throw options.wrong("charset: " + name + " is not known", "UTF-8, ISO-8859-n, windows-125n");
        }
        return Charset.forName(name);
    }

    private CsvColumns columns() {
        List<CsvColumns.Flat> flat = new ArrayList<>();
        if (options.has("flat")) {
            options.fields("flat").fields().forEach((name, value) -> {
                if (value instanceof Yaml.Fields fields) {
                    var each = new RowOptions(fields, options.target(), compilation);
                    flat.add(new CsvColumns.Flat(name, each.texts("columns"), times(each)));
                    each.tellUnknown();
                }
            });
        }
        List<String> order = order();
        List<String> bare = options.texts("bare");
        return new CsvColumns(
                order,
                rows(),
                flat,
                Set.copyOf(bare.equals(List.of("all")) ? order : bare),
                options.text("number"),
                options.text("reasons"),
                kind());
    }

    /** Columns without names are named by their places. */
    private List<String> order() {
        List<String> columns = options.texts("columns");
        boolean counted = columns.size() == 1 && columns.getFirst().matches("[1-9][0-9]{0,2}");
        return counted
                ? IntStream.rangeClosed(1, Integer.parseInt(columns.getFirst()))
                        .mapToObj(Integer::toString)
                        .toList()
                : columns;
    }

    private Optional<CsvColumns.Kind> kind() {
        if (!options.has("kind")) {
            return Optional.empty();
        }
        RowOptions kind = options.nested("kind");
        return Optional.of(new CsvColumns.Kind(
                kind.text("column").orElseThrow(() -> options.wrong("kind: has no column", KIND)),
                kind.text("word").orElseThrow(() -> options.wrong("kind: has no word", KIND))));
    }

    private static int times(RowOptions flat) {
        String times = flat.text("times").orElse("1");
        if (!times.matches("[1-9][0-9]?")) {
            throw flat.wrong("times: " + times + " is no small number", "times: 3");
        }
        return Integer.parseInt(times);
    }

    private Optional<CsvColumns.Rows> rows() {
        if (!options.has("rows")) {
            return Optional.empty();
        }
        RowOptions rows = options.nested("rows");
        return Optional.of(new CsvColumns.Rows(
                rows.text("name")
                        .orElseThrow(() -> options.wrong("rows: has no name", "rows: { name: …, columns: [ … ] }")),
                rows.texts("columns")));
    }

    private Absence absence() {
        Map<String, String> written = new LinkedHashMap<>();
        Set<String> signs = new LinkedHashSet<>(options.texts("absent"));
        if (options.isText("written-absent")) {
            options.text("written-absent").ifPresent(sign -> order().forEach(column -> written.put(column, sign)));
        } else if (options.has("written-absent")) {
            RowOptions each = options.nested("written-absent");
            options.fields("written-absent").fields().keySet().forEach(sign -> each.texts(sign)
                    .forEach(column -> written.put(column, sign)));
        }
        return new Absence(signs, Set.copyOf(options.texts("unknown")), written);
    }

    private Optional<Trailer> trailer() {
        if (!options.has("trailer")) {
            return Optional.empty();
        }
        RowOptions trailer = options.nested("trailer");
        String mark = trailer.text("mark")
                .orElseThrow(() -> options.wrong("trailer: has no mark", "trailer: { mark: FIN, sum: … }"));
        String point = trailer.text("point").orElse(".");
        if (!point.equals(",") && !point.equals(".")) {
            throw options.wrong("point: " + point + " is no decimal mark", "point: \",\"");
        }
        return Optional.of(new Trailer(mark, trailer.text("sum"), point.charAt(0)));
    }
}
