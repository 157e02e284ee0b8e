package org.mentorhub.connectors.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorhub.connectors.translation.RefusedSlice;
import org.mentorhub.connectors.translation.Violation;

/** One file of many documents: one header for all, the rows of each, the totals. */
final class CsvJoining {

    private static final int MAX_REASONS = 2000;

    private final CsvLayout layout;
    private final Repertoire letters;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CsvJoining(CsvLayout layout) {
        this.layout = layout;
        this.letters = layout.signs().letters()::fit;
    }

    /** A document's rows and their header. */
    private record Part(CsvHeader header, List<CsvRecord> rows, int before, List<Told> reasons) {}

    /** A reason and its text. */
    private record Told(int line, String text) {}

    byte[] join(List<byte[]> documents) {
        return write(
                documents.stream().map(document -> part(document, 1, List.of())).toList(), Optional.empty());
    }

    byte[] refused(List<RefusedSlice> refused, String language) {
        List<Part> parts = refused.stream()
                .map(each -> part(each.slice().content(), each.slice().line(), told(each.violations(), language)))
                .toList();
        return write(parts, layout.columns().reasons());
    }

    private static List<Told> told(List<Violation> violations, String language) {
        return violations.stream()
                .map(violation -> new Told(FileLine.of(violation), reason(violation, language)))
                .toList();
    }

    private Part part(byte[] content, int line, List<Told> reasons) {
        var scanner = new CsvScanner(content, layout.signs());
        try {
            boolean named = layout.header() == CsvLayout.Header.WRITTEN;
            CsvRecord first = named ? scanner.next() : null;
            CsvHeader header = first == null ? CsvHeader.of(layout.columns()) : CsvHeader.of(first, layout);
            int before = line > 1 ? line - scanner.line() : 0;
            List<CsvRecord> rows = new ArrayList<>();
            for (CsvRecord row = scanner.next(); row != null; row = scanner.next()) {
                rows.add(row);
                header = named ? header : header.upTo(row.size());
            }
            return new Part(header, rows, before, reasons);
        } catch (IOException | BrokenDocument e) {
            throw new IllegalArgumentException("a document that this dialect did not write", e);
        }
    }

    private byte[] write(List<Part> parts, Optional<String> reasons) {
        Set<String> columns = new LinkedHashSet<>();
        if (parts.isEmpty()) {
            columns.addAll(layout.columns().order());
        }
        parts.forEach(part -> columns.addAll(part.header.columns()));
        layout.columns().reasons().ifPresent(columns::remove);
        List<String> order = new ArrayList<>(columns);
        if (layout.signs().mark() == CsvSigns.Mark.WRITTEN) {
            out.writeBytes("\uFEFF".getBytes(layout.signs().charset()));
        }
        if (layout.header() == CsvLayout.Header.WRITTEN) {
            List<String> named = new ArrayList<>(order);
            reasons.ifPresent(named::add);
            text(String.join(Character.toString(layout.signs().separator()), named));
            end();
        }
        var totals = layout.trailer().map(trailer -> new CsvTotals(trailer, layout.signs()));
        for (Part part : parts) {
            for (int i = 0; i < part.rows.size(); i++) {
                row(part, i, order, reasons.isPresent());
                if (totals.isPresent()) {
                    count(totals.get(), part, i);
                }
            }
        }
        totals.ifPresent(each -> {
            text(each.line());
            end();
        });
        return out.toByteArray();
    }

    private void row(Part part, int at, List<String> order, boolean withReasons) {
        CsvRecord row = part.rows.get(at);
        for (int i = 0; i < order.size(); i++) {
            int from = part.header.at(order.get(i));
            if (i > 0) {
                text(Character.toString(layout.signs().separator()));
            }
            if (from >= 0 && from < row.size()) {
                out.writeBytes(row.rawCell(from));
            }
        }
        if (withReasons) {
            text(layout.signs().separator() + cell(reasons(part, at)));
        }
        end();
    }

    /** Reasons stand beside the row that they speak of; those that name none beside the first. */
    private static String reasons(Part part, int at) {
        int line = part.rows.get(at).line() + part.before;
        var text = new StringBuilder();
        for (Told reason : part.reasons) {
            int told = reason.line;
            boolean elsewhere = part.rows.stream().anyMatch(row -> row.line() + part.before == told);
            if ((told == line || (at == 0 && !elsewhere)) && text.length() < MAX_REASONS) {
                text.append(text.isEmpty() ? "" : " | ").append(reason.text);
            }
        }
        return text.toString();
    }

    private static String reason(Violation violation, String language) {
        String place = violation.place().replaceFirst("^line [0-9]+(, column )?", "");
        String fix = violation.fix() == null ? "" : " → " + violation.fix();
        return (place.isEmpty() ? "" : place + ": ") + violation.expected(language) + fix + " (" + violation.code()
                + ")";
    }

    private String cell(String text) {
        String line = text.replace('\n', ' ')
                .replace('\r', ' ')
                .replace("→", layout.signs().quote().isPresent() ? "→" : ":");
        String fitting = letters.fit(line).orElseGet(() -> line.replaceAll("[^ -~]", "."));
        return layout.signs()
                .quote()
                .map(quote -> quote + fitting.replace("" + quote, "" + quote + quote) + quote)
                .orElse(fitting.replace(layout.signs().separator(), ','));
    }

    private static void count(CsvTotals totals, Part part, int at) {
        try {
            totals.add(part.rows.get(at), part.header);
        } catch (BrokenDocument e) {
            throw new IllegalArgumentException("a document that this dialect did not write", e);
        }
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(layout.signs().charset()));
    }

    private void end() {
        text(layout.signs().lineEnd().text());
    }
}
