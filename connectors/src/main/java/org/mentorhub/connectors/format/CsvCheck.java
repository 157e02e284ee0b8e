package org.mentorhub.connectors.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.FileCheck;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.EditDistance;

/** The first pass over a file: charset, header, cells of each row, totals. Of each document it keeps no more than a number. */
final class CsvCheck {

    private static final int MAX_VIOLATIONS = 100;

    private final CsvFiles files;
    private final CsvLayout layout;
    private final @Nullable CsvTotals totals;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Long> keys = new HashSet<>();
    private @Nullable String key;
    private boolean trailed;
    private int documents;
    private long size;

    CsvCheck(CsvFiles files) {
        this.files = files;
        this.layout = files.layout();
        this.totals = layout.trailer()
                .map(trailer -> new CsvTotals(trailer, layout.signs()))
                .orElse(null);
    }

    FileCheck run(InputStream file) throws IOException {
        var scanner = new CsvScanner(file, layout.signs());
        try {
            CsvHeader header = header(scanner);
            for (CsvRecord row = scanner.next();
                    row != null && violations.size() < MAX_VIOLATIONS;
                    row = scanner.next()) {
                take(row, header);
            }
            scanner.mistakenCharset().ifPresent(violations::add);
            if (totals != null && !trailed && violations.isEmpty()) {
                violations.add(totals.missing(scanner.line()));
            }
        } catch (BrokenDocument e) {
            violations.add(e.violation());
        }
        return violations.isEmpty() ? new FileCheck.Sound(documents) : new FileCheck.Broken(violations);
    }

    private CsvHeader header(CsvScanner scanner) throws IOException, BrokenDocument {
        if (layout.header() == CsvLayout.Header.NONE) {
            return CsvHeader.of(layout.columns());
        }
        CsvRecord first = scanner.next();
        if (first == null) {
            throw FormatRule.EMPTY.stop("line 1", null, null);
        }
        CsvHeader header = CsvHeader.of(first, layout);
        for (String column : layout.columns().order()) {
            boolean key = layout.groupBy().filter(column::equals).isPresent();
            if ((key || files.needed().contains(column)) && header.at(column) < 0) {
                violations.add(missing(column, header, first.line()));
            }
        }
        return header;
    }

    /** Perhaps it is there under another name. */
    private Violation missing(String column, CsvHeader header, int line) {
        List<String> unknown = header.columns().stream()
                .filter(name -> !layout.columns().order().contains(name))
                .toList();
        return EditDistance.meant(column, unknown)
                .map(found -> FormatRule.CSV_HEADER_MISSPELT.violation(
                        "line " + line + ", column " + found, found, column, column))
                .orElseGet(() -> FormatRule.CSV_HEADER_MISSING.violation(
                        "line " + line + ", column " + column, null, column, column));
    }

    private void take(CsvRecord row, CsvHeader header) throws BrokenDocument {
        if (trailed) {
            violations.add(FormatRule.CSV_TRAILER_AFTER.violation("line " + row.line(), null, null));
            return;
        }
        if (totals != null && totals.isTrailer(row)) {
            trailed = true;
            violations.addAll(totals.mistakes(row));
            return;
        }
        try {
            CsvHeader own = layout.header() == CsvLayout.Header.NONE ? header.upTo(row.size()) : header;
            own.requireCells(row);
            row.requireOwnCharset();
            requireCharset(row, own);
            if (totals != null) {
                totals.add(row, header);
            }
            takeKey(row, header);
        } catch (BrokenDocument e) {
            violations.add(e.violation());
        }
    }

    private static void requireCharset(CsvRecord row, CsvHeader header) throws BrokenDocument {
        if (!row.isDecodable()) {
            for (int i = 0; i < row.size(); i++) {
                row.text(i, header.column(i));
            }
        }
    }

    private void takeKey(CsvRecord row, CsvHeader header) throws BrokenDocument {
        int at = files.key(header);
        String found = at < 0 ? null : row.text(at, header.column(at)).strip();
        if (found == null || !found.equals(key)) {
            key = found;
            documents++;
            size = 0;
            if (found != null && !found.isEmpty() && !keys.add(hash(found))) {
                throw FormatRule.CSV_ROWS_APART.stop(
                        "line " + row.line() + ", column " + header.column(at), found, null, header.column(at));
            }
        }
        size += row.raw().length;
        if (size > files.limits().bytes()) {
            throw FormatRule.SIZE.stop(
                    "line " + row.line(),
                    Long.toString(size),
                    null,
                    Integer.toString(files.limits().bytes()));
        }
    }

    /** 64 bits of FNV-1a over the characters: enough to tell 200,000 keys apart without keeping them. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
