package org.mentorhub.connectors.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all values of a field look like.
 *
 * @param kind what they are
 * @param form the date pattern, the decimal mark or the scheme of identifiers; empty where there is none
 */
record ValueHabit(Kind kind, String form) {

    /** What values are. */
    enum Kind {
        DATE,
        MAIL,
        PHONE,
        IDENTIFIER,
        INTEGER,
        DECIMAL,
        TRUTH,
        TEXT,
        NONE
    }

    private static final String DAY = "(0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String YEAR = "(19|20)\\d\\d";

    private static final Map<String, Pattern> IDENTIFIERS = Map.of(
            "IT-CF", Pattern.compile("[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]"),
            "MA-CNIE", Pattern.compile("[A-Z]{1,2}\\.?\\d{5,6}"),
            "TN-CIN", Pattern.compile("[01]\\d{7}"),
            "PASSPORT", Pattern.compile("[A-Z]{1,2}\\d{7}"));

    private static final List<Map.Entry<String, Pattern>> DATES = List.of(
            Map.entry("yyyy-MM-dd", Pattern.compile(YEAR + "-" + MONTH + "-" + DAY)),
            Map.entry("dd/MM/yyyy", Pattern.compile(DAY + "/" + MONTH + "/" + YEAR)),
            Map.entry("dd-MM-yyyy", Pattern.compile(DAY + "-" + MONTH + "-" + YEAR)),
            Map.entry("dd.MM.yyyy", Pattern.compile(DAY + "\\." + MONTH + "\\." + YEAR)),
            Map.entry("yyyy/MM/dd", Pattern.compile(YEAR + "/" + MONTH + "/" + DAY)),
            Map.entry("yyyyMMdd", Pattern.compile(YEAR + MONTH + DAY)),
            Map.entry("MM/dd/yyyy", Pattern.compile(MONTH + "/" + DAY + "/" + YEAR)),
            Map.entry("dd/MM/yy", Pattern.compile(DAY + "/" + MONTH + "/\\d\\d")));

    private static final Pattern PARTIAL = Pattern.compile(YEAR + "(-" + MONTH + "(-" + DAY + ")?)?");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)\\d[\\d ./()-]{7,}|0[5-7][\\d ./-]{8,}");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern POINT = Pattern.compile("-?\\d{1,12}(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("-?\\d{1,12}(,\\d+)?");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    /** What they are; dates before numbers, for eight digits may be both. */
    static ValueHabit of(List<String> values) {
        if (values.isEmpty()) {
            return new ValueHabit(Kind.NONE, "");
        }
        return date(values)
                .or(() -> identifier(values))
                .or(() -> all(values, MAIL, Kind.MAIL, ""))
                .or(() -> all(values, PHONE, Kind.PHONE, ""))
                .or(() -> all(values, TRUTH, Kind.TRUTH, ""))
                .or(() -> all(values, INTEGER, Kind.INTEGER, ""))
                .or(() -> all(values, POINT, Kind.DECIMAL, "."))
                .or(() -> all(values, COMMA, Kind.DECIMAL, ","))
                .orElse(new ValueHabit(Kind.TEXT, ""));
    }

    /** Whether the dates may be days and months, or months and days. */
    boolean isAmbiguous(List<String> values) {
        return kind == Kind.DATE
                && DATES.stream()
                                .filter(each -> values.stream()
                                        .allMatch(value ->
                                                each.getValue().matcher(value).matches()))
                                .count()
                        > 1;
    }

    private static Optional<ValueHabit> date(List<String> values) {
        return DATES.stream()
                .flatMap(form -> all(values, form.getValue(), Kind.DATE, form.getKey()).stream())
                .findFirst()
                .or(() -> values.stream().anyMatch(value -> value.indexOf('-') > 0)
                        ? all(values, PARTIAL, Kind.DATE, "[yyyy-MM-dd, yyyy-MM, yyyy]")
                        : Optional.empty());
    }

    private static Optional<ValueHabit> identifier(List<String> values) {
        return IDENTIFIERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(form -> all(values, form.getValue(), Kind.IDENTIFIER, form.getKey()).stream())
                .findFirst();
    }

    private static Optional<ValueHabit> all(List<String> values, Pattern pattern, Kind kind, String form) {
        boolean fits = values.stream().allMatch(value -> pattern.matcher(value).matches());
        return fits ? Optional.of(new ValueHabit(kind, form)) : Optional.empty();
    }
}
