package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Rule;

/**
 * A day that is written as the UTC instant of its midnight in a zone: {@code { as: instant, zone: Africa/Casablanca }} makes
 * {@code 2026-08-31T23:00:00.000Z} of 1 September 2026. The zone's own rules count, never an offset: Morocco is at UTC+0 in Ramadan.
 *
 * @param rules of the zone
 */
record LocalMidnight(ZoneRules rules) implements TextConversion {

    private static final String SHAPE = "....-..-..T..:..:..";

    /** @throws DateTimeException where there is no such zone */
    static LocalMidnight in(String zone) {
        return new LocalMidnight(ZoneId.of(zone).getRules());
    }

    @Override
    public TextResult read(String text, Scope scope) {
        return utc(text).map(this::localDay).map(TextResult::of).orElseGet(() -> wrong(text));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(midnight(text));
    }

    private TextResult wrong(String text) {
        String fix = OtherDates.guess(text).map(this::midnight).orElse(null);
        return TextResult.wrong(Rule.INSTANT, fix, List.of(midnight("2026-09-01")));
    }

    private String localDay(LocalDateTime utc) {
        LocalDate day = utc.plusSeconds(
                        rules.getOffset(utc.toInstant(ZoneOffset.UTC)).getTotalSeconds())
                .toLocalDate();
        return DatePattern.canonical(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 3);
    }

    private String midnight(String canonical) {
        int month = canonical.length() >= 7 ? Slices.number(canonical, 5, 7) : 1;
        int day = canonical.length() == 10 ? Slices.number(canonical, 8, 10) : 1;
        LocalDateTime local =
                LocalDate.of(Slices.number(canonical, 0, 4), month, day).atStartOfDay();
        LocalDateTime utc = local.minusSeconds(rules.getOffset(local).getTotalSeconds());
        var text = new StringBuilder(24)
                .append(DatePattern.canonical(utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth(), 3))
                .append('T');
        Slices.pad(text, utc.getHour(), 2).append(':');
        Slices.pad(text, utc.getMinute(), 2).append(':');
        return Slices.pad(text, utc.getSecond(), 2).append(".000Z").toString();
    }

    /** Seconds and a fraction may follow the minutes as ISO 8601 has it; the end must be Z. */
    private static Optional<LocalDateTime> utc(String text) {
        if (text.length() < SHAPE.length() + 1 || !text.endsWith("Z") || !isShaped(text) || !endsPlainly(text)) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(Slices.number(text, 0, 4), Slices.number(text, 5, 7), Slices.number(text, 8, 10));
            LocalTime time =
                    LocalTime.of(Slices.number(text, 11, 13), Slices.number(text, 14, 16), Slices.number(text, 17, 19));
            return Optional.of(day.atTime(time));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isShaped(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char asked = SHAPE.charAt(i);
            char found = text.charAt(i);
            if (asked == '.' ? found < '0' || found > '9' : found != asked) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsPlainly(String text) {
        int end = text.length() - 1;
        int start = SHAPE.length();
        return start == end
                || (text.charAt(start) == '.' && end - start <= 10 && Slices.isDigits(text, start + 1, end));
    }
}
