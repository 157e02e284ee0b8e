package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A day that is written as the UTC instant of its midnight in a zone: {@code { as: instant, zone: Africa/Casablanca }} makes
 * {@code 2026-08-31T23:00:00.000Z} of 1 September 2026. The zone's own rules count, never an offset: Morocco is at UTC+0 in Ramadan.
 * {@code { pattern: "yyyy-MM-dd HH:mm:ss.S z" }} is Java's old way to print one: {@code 2026-08-31 22:00:00.0 UTC}; CET and CEST are read too.
 *
 * @param rules of the zone
 * @param shape how the instant is written
 */
record LocalMidnight(ZoneRules rules, Shape shape) implements TextConversion {

    /** How an instant is written. */
    enum Shape {
        ISO('T', ".000Z"),
        OLD_JAVA(' ', ".0 UTC");

        private final char between;
        private final String end;

        Shape(char between, String end) {
            this.between = between;
            this.end = end;
        }
    }

    private static final String DIGITS = "....-..-..#..:..:..";

    /** Zones that old senders print, and their hours before UTC. */
    private static final Map<String, Integer> OLD_ZONES = Map.of("UTC", 0, "GMT", 0, "CET", 1, "CEST", 2);

    /** What a row's {@code zone:} and {@code pattern:} say. */
    static LocalMidnight of(Options options) {
        ZoneId zone = Settings.zone(options, "zone").orElseGet(() -> ZoneId.of(Settings.required(options, "zone")));
        Optional<String> pattern = options.text("pattern");
        if (pattern.isPresent() && !pattern.get().equals("yyyy-MM-dd HH:mm:ss.S z")) {
            throw options.wrong("no instant is written as " + pattern.get(), "pattern: yyyy-MM-dd HH:mm:ss.S z");
        }
        return new LocalMidnight(zone.getRules(), pattern.isPresent() ? Shape.OLD_JAVA : Shape.ISO);
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
        Shape other = shape == Shape.ISO ? Shape.OLD_JAVA : Shape.ISO;
        String fix = new LocalMidnight(rules, other)
                .utc(text)
                .map(this::localDay)
                .or(() -> OtherDates.guess(text))
                .map(this::midnight)
                .orElse(null);
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
                .append(shape.between);
        Slices.pad(text, utc.getHour(), 2).append(':');
        Slices.pad(text, utc.getMinute(), 2).append(':');
        return Slices.pad(text, utc.getSecond(), 2).append(shape.end).toString();
    }

    private Optional<LocalDateTime> utc(String text) {
        OptionalInt hours = hoursAhead(text);
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(Slices.number(text, 0, 4), Slices.number(text, 5, 7), Slices.number(text, 8, 10));
            LocalTime time =
                    LocalTime.of(Slices.number(text, 11, 13), Slices.number(text, 14, 16), Slices.number(text, 17, 19));
            return Optional.of(day.atTime(time).minusHours(hours.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** How many hours the time is ahead of UTC; empty where the text has another shape. A fraction may follow the seconds. */
    private OptionalInt hoursAhead(String text) {
        int start = DIGITS.length();
        if (text.length() <= start || !isShaped(text)) {
            return OptionalInt.empty();
        }
        int end = start;
        if (text.charAt(start) == '.') {
            end++;
            while (end < text.length() && end - start <= 9 && Slices.isDigits(text, end, end + 1)) {
                end++;
            }
            if (end == start + 1) {
                return OptionalInt.empty();
            }
        }
        return zone(text.substring(end));
    }

    private OptionalInt zone(String end) {
        if (shape == Shape.ISO) {
            return end.equals("Z") ? OptionalInt.of(0) : OptionalInt.empty();
        }
        Integer hours = end.startsWith(" ") ? OLD_ZONES.get(end.substring(1)) : null;
        return hours == null ? OptionalInt.empty() : OptionalInt.of(hours);
    }

    private boolean isShaped(String text) {
        for (int i = 0; i < DIGITS.length(); i++) {
            char asked = DIGITS.charAt(i);
            char found = text.charAt(i);
            boolean fits =
                    switch (asked) {
                        case '.' -> found >= '0' && found <= '9';
                        case '#' -> found == shape.between;
                        default -> found == asked;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ValueShape accepts() {
        String day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
        String time = shape.between + "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?";
        String zone = shape == Shape.ISO
                ? "Z"
                : " (" + String.join("|", OLD_ZONES.keySet().stream().sorted().toList()) + ")";
        return ValueShape.matching(day + time + zone, Rule.INSTANT).leaving(Rule.INSTANT.code());
    }
}
