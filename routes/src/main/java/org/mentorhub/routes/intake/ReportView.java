package org.mentorhub.routes.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.ReportEntry;
import org.mentorhub.connectors.translation.TranslationReport;
import org.mentorhub.connectors.translation.Warning;

/**
 * A translation report as partners and {@code translate --report} show it, and as the ledger keeps it.
 *
 * @param entries the losses
 * @param warnings what is odd and was carried all the same
 */
public record ReportView(List<Entry> entries, List<Warning> warnings) {

    /** The view of a report. */
    public static ReportView of(TranslationReport report) {
        return new ReportView(report.entries().stream().map(ReportView::entry).toList(), report.warnings());
    }

    /** Numbers by kind of loss: {@code dropped}. */
    public Map<String, Integer> losses() {
        Map<String, Integer> losses = new TreeMap<>();
        entries.forEach(entry -> losses.merge(entry.kind(), 1, Integer::sum));
        return losses;
    }

    /**
     * One loss.
     *
     * @param step {@code read} or {@code write}
     * @param kind {@code dropped}, {@code approximated} …
     * @param path canonical
     * @param place native
     * @param from before
     * @param to after
     * @param why the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String step,
            String kind,
            String path,
            @JsonProperty("native") @Nullable String place,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            String why) {}

    private static Entry entry(ReportEntry entry) {
        return new Entry(
                entry.step().name().toLowerCase(Locale.ROOT),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.path(),
                entry.place(),
                entry.from(),
                entry.to(),
                entry.why());
    }
}
