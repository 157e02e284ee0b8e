package org.mentorhub.connectors.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorhub.connectors.format.CsvSigns.LineEnd;
import org.mentorhub.connectors.format.CsvSigns.Mark;
import org.mentorhub.schemas.DocumentType;

/** Writes {@code dialect.yaml}: sure rows plain, guesses and open fields as comments. */
final class DraftTable {

    private static final String HEAD = """
        # A draft, made from samples by "hub new-partner". Confirm each row: what stands plain was guessed too.
        # "guess 58 %" is a row to confirm and uncomment, "open" a field that nothing was found for: give it a row, or leave it out
        # (the hub then reports it and keeps it for its sender). connectors/README.md says what a row can say.
        """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private DraftTable() {}

    static String of(String id, DocumentType type, Samples samples, List<Proposal> proposals) {
        var table = new DraftTable();
        table.line(0, "dialect: " + id);
        table.line(0, "title: " + id);
        table.line(0, "language: " + language(id) + " # confirm: of texts and answers");
        table.line(0, "");
        table.line(0, "documents:");
        table.line(1, type.id() + ":");
        table.form(samples.form());
        table.line(2, "fields:");
        table.rows(proposals);
        return table.out.toString();
    }

    /** Of a partner of that country, most likely. */
    static String language(String id) {
        return switch (id.substring(0, Math.min(2, id.length()))) {
            case "it" -> "it";
            case "fr", "ma", "tn" -> "fr";
            default -> "en";
        };
    }

    private void form(SampleForm form) {
        switch (form) {
            case SampleForm.Json json -> line(2, "format: { json: {} }");
            case SampleForm.Xml xml -> xml(xml);
            case SampleForm.Csv csv -> csv(csv);
        }
    }

    private void xml(SampleForm.Xml xml) {
        line(2, "format:");
        line(3, "xml:");
        line(4, "charset: " + xml.charset().name());
        if (!xml.namespaces().isEmpty()) {
            line(4, "namespaces:");
            xml.namespaces().entrySet().stream()
                    .filter(each -> !each.getKey().equals("xml"))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> line(5, quoted(each.getKey()) + ": " + quoted(each.getValue())));
        }
        line(4, "root: " + quoted(xml.root()));
    }

    private void csv(SampleForm.Csv csv) {
        line(2, "format:");
        line(3, "csv:");
        line(
                4,
                "separator: "
                        + (csv.signs().separator() == '\t'
                                ? "\"\\t\""
                                : quoted("" + csv.signs().separator())));
        line(4, "charset: " + csv.signs().charset().name());
        csv.signs().quote().ifPresentOrElse(quote -> line(4, "quote: '" + quote + "'"), () -> line(4, "quote: none"));
        line(4, "line-end: " + (csv.signs().lineEnd() == LineEnd.CRLF ? "crlf" : "lf"));
        if (csv.signs().mark() == Mark.WRITTEN) {
            line(4, "byte-order-mark: true");
        }
        if (!csv.groupBy().isEmpty()) {
            line(4, "group-by: " + quoted(csv.groupBy()));
        }
        line(4, "columns: " + names(csv.columns()));
        if (!csv.rows().isEmpty()) {
            line(4, "rows: { name: " + SampleRows.LIST + ", columns: " + names(csv.rows()) + " }");
        }
    }

    private static String names(List<String> columns) {
        return columns.stream().map(DraftTable::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Each list stands where its first field does. */
    private void rows(List<Proposal> proposals) {
        Map<List<String>, List<Proposal>> lists = new LinkedHashMap<>();
        proposals.forEach(each -> lists.computeIfAbsent(each.field().list(), list -> new ArrayList<>())
                .add(each));
        lists.forEach((list, rows) -> {
            if (list.isEmpty()) {
                rows.forEach(row -> row(3, "", row, row.isSure()));
            } else {
                list(list, rows);
            }
        });
    }

    private void list(List<String> list, List<Proposal> rows) {
        boolean plain = rows.stream().anyMatch(Proposal::isSure);
        String canonical = rows.stream()
                .filter(Proposal::isGuess)
                .map(row -> Proposer.list(row.canonical()))
                .findFirst()
                .orElse("");
        String comment = plain ? "" : canonical.isEmpty() ? "# open: " : "# guess: ";
        line(3, comment + quoted(path(list)) + ":");
        line(4, comment + "each: " + (canonical.isEmpty() ? "\"\"" : quoted(canonical)));
        line(4, comment + "fields:");
        rows.forEach(row -> row(5, canonical + "[].", row, row.isSure()));
    }

    private void row(int depth, String within, Proposal row, boolean plain) {
        String place = quoted(path(row.field()));
        if (!row.isGuess()) {
            line(depth, "# open: " + place + ": # " + kind(row));
            return;
        }
        String to = row.canonical().startsWith(within) ? row.canonical().substring(within.length()) : ".";
        String value = row.how().isEmpty() ? quoted(to) : "{ to: " + quoted(to) + ", " + row.how() + " }";
        String others = row.others().isEmpty() ? "" : "; or " + String.join(", ", row.others());
        String sure = Math.round(100 * row.confidence()) + " %";
        line(
                depth,
                (plain ? "" : "# guess " + sure + ": ") + place + ": " + value + " # " + (plain ? sure : kind(row))
                        + others);
    }

    private static String kind(Proposal row) {
        ValueHabit habit = ValueHabit.of(row.field().values());
        return habit.kind().name().toLowerCase(Locale.ROOT) + (habit.form().isEmpty() ? "" : " " + habit.form());
    }

    private static String path(NativeField field) {
        return field.lists() == field.path().size()
                ? "."
                : path(field.path().subList(field.lists(), field.path().size()));
    }

    private static String path(List<String> names) {
        return names.stream()
                .map(name -> name.indexOf('.') < 0 ? name : "'" + name + "'")
                .collect(Collectors.joining("."));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
