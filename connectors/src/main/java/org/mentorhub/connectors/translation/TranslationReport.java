package org.mentorhub.connectors.translation;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a translation did not carry over unchanged. What is not listed here was not lost.
 *
 * @param entries the losses, in document order
 * @param warnings what is odd and was carried all the same
 */
public record TranslationReport(List<ReportEntry> entries, List<Warning> warnings) {

    /** A report that lists nothing. */
    public static final TranslationReport EMPTY = new TranslationReport(List.of(), List.of());

    public TranslationReport {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /** This report followed by another: the way in, then the way out. */
    public TranslationReport and(TranslationReport next) {
        List<ReportEntry> all = new ArrayList<>(entries);
        all.addAll(next.entries);
        List<Warning> warned = new ArrayList<>(warnings);
        warned.addAll(next.warnings);
        return new TranslationReport(all, warned);
    }
}
