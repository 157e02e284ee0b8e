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

/**
 * A translation report as partners and {@code translate --report} show it, and as the ledger keeps it.
 *
 * @param entries the losses
 * @param warnings what is odd and was carried all the same
 */
public record ReportView(List<Entry> entries, List<Odd> warnings) {

    /**
     * The view of a report.
     *
     * @param language of its texts: BCP 47
     */
    public static ReportView of(TranslationReport report, String language) {
        return new ReportView(
                report.entries().stream().map(entry -> entry(entry, language)).toList(),
                report.warnings().stream()
                        .map(warning -> new Odd(warning.code(), warning.path(), warning.text(language)))
                        .toList());
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

    /**
     * One warning.
     *
     * @param code of the rule
     * @param path canonical
     * @param text what is odd
     */
    public record Odd(String code, String path, String text) {}

    private static Entry entry(ReportEntry entry, String language) {
        return new Entry(
                entry.step().name().toLowerCase(Locale.ROOT),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.path(),
                entry.place(),
                entry.from(),
                entry.to(),
                entry.why(language));
    }
}
