package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;

/**
 * How one partner writes records of fixed width: {@code format: { fixed-width: { … } }}. A document is a record of the first type and
 * those that follow it up to the next one of that type.
 *
 * @param charset one in which a character is a byte
 * @param length of a record, in bytes, without its end of line
 * @param lineEnd what is written at the end of a record; LF is read too
 * @param type where each record says its type
 * @param key the column that all records of a document share
 * @param header the first record of a file
 * @param records the types of records, in the order in which a document's are written; the first begins a document
 * @param trailer the last record of a file, which counts the others
 * @param reasons the records that say why a document was refused, which are read over
 */
public record FixedLayout(
        Charset charset,
        int length,
        LineEnd lineEnd,
        Span type,
        Column key,
        Optional<Header> header,
        List<RecordType> records,
        Optional<Trailer> trailer,
        Optional<Reasons> reasons) {

    public FixedLayout {
        records = List.copyOf(records);
    }

    /** What fills a column up. */
    public enum Filling {
        /** Text, from the left. */
        BLANKS,
        /** Whole numbers, to the right. */
        ZEROS
    }

    /** Whether a document has a record of a type that stands once. */
    public enum Presence {
        OPTIONAL,
        REQUIRED
    }

    /**
     * A column.
     *
     * @param name its name in the table
     * @param span where it stands
     * @param filling what fills it up
     */
    public record Column(String name, Span span, Filling filling) {}

    /**
     * A type of record.
     *
     * @param mark what stands where a record says its type
     * @param list the name that a tree has for records of this type, which may stand several times; empty for one that stands once, whose
     *     columns are the document's own
     * @param presence whether a document has one
     * @param columns its columns, besides the key
     */
    public record RecordType(String mark, Optional<String> list, Presence presence, List<Column> columns) {
        public RecordType {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The first record of a file.
     *
     * @param mark its type
     * @param sender where the writer is named
     * @param written the name of the hub there
     * @param day the day of the file, {@code yyyyMMdd}, zeros where it is not known
     * @param number the number of the file
     * @param columns what it says of all documents of the file
     */
    public record Header(String mark, Span sender, String written, Span day, Span number, List<Column> columns) {
        public Header {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The last record of a file.
     *
     * @param mark its type
     * @param counted the type of the records that are counted and whose keys are added up
     * @param records how many of those there are
     * @param lines how many records there are, header and trailer too
     * @param sum the keys added up, as many of the last digits as there is room for
     */
    public record Trailer(String mark, String counted, Span records, Span lines, Span sum) {}

    /**
     * A record beside refused ones.
     *
     * @param mark its type
     * @param text where the reason stands
     */
    public record Reasons(String mark, Span text) {}

    /** The type that begins a document. */
    public RecordType main() {
        return records.getFirst();
    }

    /** What is wrong with it; empty where nothing is. */
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        Set<String> marks = new HashSet<>();
        Set<String> names = new HashSet<>(Set.of(key.name()));
        header.ifPresent(head -> {
            List<Span> own = List.of(type, head.sender, head.day, head.number);
            check("record " + head.mark, own, head.columns, names, mistakes);
            marks.add(head.mark);
        });
        for (RecordType each : records) {
            check("record " + each.mark, List.of(type, key.span), each.columns, names, mistakes);
            once(each.mark, marks, mistakes);
            each.list.filter(list -> !names.add(list)).ifPresent(list -> mistakes.add(list + " stands twice"));
        }
        trailer.ifPresent(last -> {
            check("record " + last.mark, List.of(type, last.records, last.lines, last.sum), List.of(), names, mistakes);
            once(last.mark, marks, mistakes);
        });
        reasons.ifPresent(each -> {
            check("record " + each.mark, List.of(type, key.span, each.text), List.of(), names, mistakes);
            once(each.mark, marks, mistakes);
        });
        return mistakes;
    }

    private void once(String mark, Set<String> marks, List<String> mistakes) {
        if (mark.length() != type.width()) {
            mistakes.add("type " + mark + " does not fill position " + type);
        }
        if (!marks.add(mark)) {
            mistakes.add("record " + mark + " stands twice");
        }
    }

    private void check(String where, List<Span> own, List<Column> columns, Set<String> names, List<String> mistakes) {
        List<Span> spans = new ArrayList<>();
        for (Span span : own) {
            place(where + ", position " + span, span, spans, mistakes);
        }
        for (Column column : columns) {
            place(where + ", column " + column.name, column.span, spans, mistakes);
            if (!names.add(column.name)) {
                mistakes.add("column " + column.name + " stands twice");
            }
        }
    }

    private void place(String what, Span span, List<Span> spans, List<String> mistakes) {
        if (span.to() > length) {
            mistakes.add(what + " ends after position " + length);
        }
        spans.stream()
                .filter(span::overlaps)
                .findFirst()
                .ifPresent(other -> mistakes.add(what + " overlaps position " + other));
        spans.add(span);
    }
}
