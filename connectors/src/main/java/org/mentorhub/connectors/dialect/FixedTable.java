package org.mentorhub.connectors.dialect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.FixedFormat;
import org.mentorhub.connectors.format.FixedLayout;
import org.mentorhub.connectors.format.FixedLayout.Column;
import org.mentorhub.connectors.format.FixedLayout.Filling;
import org.mentorhub.connectors.format.FixedLayout.Header;
import org.mentorhub.connectors.format.FixedLayout.Presence;
import org.mentorhub.connectors.format.FixedLayout.Reasons;
import org.mentorhub.connectors.format.FixedLayout.RecordType;
import org.mentorhub.connectors.format.FixedLayout.Trailer;
import org.mentorhub.connectors.format.FormatOptions;
import org.mentorhub.connectors.format.IntakeLimits;
import org.mentorhub.connectors.format.Span;

/**
 * The {@code fixed-width:} entry of a format: {@code charset}, {@code length} in bytes, {@code line-end} (lf, crlf), {@code type: 1-2},
 * {@code key: { CIN: 3-10 }}, {@code header: { type, sender, written, day, number, columns }}, {@code records: { "10": { columns },
 * "20": { list, columns } }}, {@code numbers} (columns that zeros fill), {@code trailer: { type, counts, records, lines, sum }},
 * {@code reasons: { type, text }}.
 */
final class FixedTable {

    private static final Map<String, LineEnd> LINE_ENDS = Map.of("lf", LineEnd.LF, "crlf", LineEnd.CRLF);

    private final RowOptions options;
    private final Compilation compilation;
    private final Set<String> numbers;

    FixedTable(RowOptions options, Compilation compilation) {
        this.options = options;
        this.compilation = compilation;
        this.numbers = new HashSet<>(options.texts("numbers"));
    }

    FixedFormat format() {
        List<RecordType> records = records();
        if (records.isEmpty()) {
            throw options.wrong("records: has none", "records: { \"10\": { columns: { … } } }");
        }
        var layout = new FixedLayout(
                charset(), length(), lineEnd(), span(options, "type"), key(), header(), records, trailer(), reasons());
        layout.mistakes().forEach(mistake -> compilation.wrong(options.line(), mistake, "each byte in one column"));
        Set<String> columns = columns(layout);
        numbers.stream()
                .filter(name -> !columns.contains(name))
                .forEach(name -> compilation.wrong(options.line(), "numbers: " + name + " is no column", "a column"));
        if (!compilation.findings().isEmpty()) {
            throw options.wrong("fixed-width: cannot be used", "mend the lines that are told");
        }
        return (FixedFormat) new FormatOptions.FixedWidth(layout).format(IntakeLimits.DEFAULT);
    }

    /** Tells columns that no row uses, and names of rows that are no columns. */
    void checkNames(FixedFormat format, Set<String> used) {
        Set<String> known = columns(format.layout());
        format.layout().records().forEach(type -> type.list().ifPresent(known::add));
        used.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> compilation.wrong(options.line(), name + " is no column", "a column of records:"));
        known.stream()
                .filter(name -> !used.contains(name))
                .forEach(
                        name -> compilation.wrong(options.line(), "no row uses column " + name, "a row, or no column"));
    }

    private static Set<String> columns(FixedLayout layout) {
        Set<String> columns = new LinkedHashSet<>(Set.of(layout.key().name()));
        layout.header().ifPresent(head -> head.columns().forEach(column -> columns.add(column.name())));
        layout.records().forEach(type -> type.columns().forEach(column -> columns.add(column.name())));
        return columns;
    }

    /** A record is cut by its bytes, so a character must be one byte. */
    private Charset charset() {
        String name = options.text("charset").orElse("US-ASCII");
        boolean single = name.matches("(?i)us-ascii|iso-8859-[0-9]{1,2}|windows-125[0-8]");
        if (!single || !Charset.isSupported(name)) {
            throw options.wrong("charset: " + name + " is not known", "US-ASCII, ISO-8859-n, windows-125n");
        }
        return Charset.forName(name);
    }

    private int length() {
        String length = needed(options, "length");
        if (!length.matches("[1-9][0-9]{0,4}")) {
            throw options.wrong("length: " + length + " is no length of a record", "bytes: length: 220");
        }
        return Integer.parseInt(length);
    }

    private LineEnd lineEnd() {
        String given = options.text("line-end").orElse("crlf");
        LineEnd end = LINE_ENDS.get(given);
        if (end == null) {
            throw options.wrong("line-end: " + given + " is not known", "lf or crlf");
        }
        return end;
    }

    private Column key() {
        List<Column> keys = columns(options, "key");
        if (keys.size() != 1) {
            throw options.wrong("key: is not one column", "the column that all records of a document share");
        }
        return keys.getFirst();
    }

    private Optional<Header> header() {
        if (!options.has("header")) {
            return Optional.empty();
        }
        RowOptions header = options.nested("header");
        return Optional.of(new Header(
                needed(header, "type"),
                span(header, "sender"),
                needed(header, "written"),
                span(header, "day"),
                span(header, "number"),
                columns(header, "columns")));
    }

    private List<RecordType> records() {
        List<RecordType> records = new ArrayList<>();
        RowOptions all = options.nested("records");
        options.fields("records").fields().keySet().forEach(mark -> {
            RowOptions record = all.nested(mark);
            records.add(new RecordType(
                    mark,
                    record.text("list"),
                    record.flag("required") ? Presence.REQUIRED : Presence.OPTIONAL,
                    columns(record, "columns")));
        });
        return records;
    }

    private Optional<Trailer> trailer() {
        if (!options.has("trailer")) {
            return Optional.empty();
        }
        RowOptions trailer = options.nested("trailer");
        return Optional.of(new Trailer(
                needed(trailer, "type"),
                needed(trailer, "counts"),
                span(trailer, "records"),
                span(trailer, "lines"),
                span(trailer, "sum")));
    }

    private Optional<Reasons> reasons() {
        if (!options.has("reasons")) {
            return Optional.empty();
        }
        RowOptions reasons = options.nested("reasons");
        return Optional.of(new Reasons(needed(reasons, "type"), span(reasons, "text")));
    }

    private List<Column> columns(RowOptions record, String key) {
        List<Column> columns = new ArrayList<>();
        record.map(key)
                .forEach((name, place) -> columns.add(new Column(
                        name,
                        Span.of(place)
                                .orElseThrow(() -> record.wrong(name + ": " + place + " is no place", "from-to: 3-10")),
                        numbers.contains(name) ? Filling.ZEROS : Filling.BLANKS)));
        return columns;
    }

    private static Span span(RowOptions options, String key) {
        String place = needed(options, key);
        return Span.of(place).orElseThrow(() -> options.wrong(key + ": " + place + " is no place", key + ": 3-10"));
    }

    private static String needed(RowOptions options, String key) {
        return options.text(key).orElseThrow(() -> options.wrong(key + ": is missing", key + ": …"));
    }
}
