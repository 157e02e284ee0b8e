package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A date: {@code { as: date, pattern: dd/MM/yyyy }}; with several patterns the one as precise as the date is written, else the first;
 * {@code { zone: cut }} reads an {@code xs:date} with a zone by cutting it, never by shifting the day.
 *
 * @param patterns the partner's, the usual one first
 * @param zones whether a zone may follow
 * @param nativeKind a text, or a number of digits
 */
record CalendarDate(List<DatePattern> patterns, Zones zones, Kind nativeKind) implements TextConversion {

    /** What may follow the day. */
    enum Zones {
        NONE,
        CUT
    }

    @Override
    public TextResult read(String text, Scope scope) {
        String day = zones == Zones.CUT ? withoutZone(text) : text;
        for (DatePattern pattern : patterns) {
            Optional<String> date = pattern.read(day);
            if (date.isPresent()) {
                return TextResult.of(date.get());
            }
        }
        String fix = OtherDates.guess(text)
                .filter(meant -> pattern(meant).canWrite(meant))
                .map(meant -> pattern(meant).write(meant))
                .orElse(null);
        return TextResult.wrong(Rule.DATE, fix, List.of(patterns.getFirst().toString()));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        DatePattern pattern = pattern(text);
        return pattern.canWrite(text) ? TextResult.of(pattern.write(text)) : TextResult.NOTHING;
    }

    @Override
    public boolean comesBack(String text, String written) {
        if (!DatePattern.isDay(text)
                || (zones == Zones.CUT && !withoutZone(written).equals(written))) {
            return false;
        }
        DatePattern used = pattern(text);
        for (DatePattern pattern : patterns) {
            if (pattern == used) {
                return used.precision() == DatePattern.precisionOf(text);
            }
            if (pattern.length() == used.length()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return pattern(canonical).writes(canonical, text);
    }

    private DatePattern pattern(String canonical) {
        int precision = DatePattern.precisionOf(canonical);
        for (DatePattern pattern : patterns) {
            if (pattern.precision() == precision) {
                return pattern;
            }
        }
        return closest(precision);
    }

    /** A year goes into the least precise pattern there is, so that as little as possible is made up. */
    private DatePattern closest(int precision) {
        DatePattern best = patterns.getFirst();
        for (DatePattern pattern : patterns) {
            if (Math.abs(pattern.precision() - precision) < Math.abs(best.precision() - precision)) {
                best = pattern;
            }
        }
        return best;
    }

    private String withoutZone(String text) {
        for (DatePattern pattern : patterns) {
            int end = pattern.length();
            if (text.length() == end + 1 && text.charAt(end) == 'Z') {
                return text.substring(0, end);
            }
            if (text.length() == end + 6 && isOffset(text, end)) {
                return text.substring(0, end);
            }
        }
        return text;
    }

    private static boolean isOffset(String text, int at) {
        return (Slices.has(text, at, '+') || Slices.has(text, at, '-'))
                && Slices.isDigits(text, at + 1, at + 3)
                && Slices.has(text, at + 3, ':')
                && Slices.isDigits(text, at + 4, at + 6);
    }

    @Override
    public ValueShape accepts() {
        String days = patterns.stream().map(DatePattern::expression).collect(Collectors.joining("|"));
        String zone = zones == Zones.CUT ? "(Z|[+-][0-9]{2}:[0-9]{2})?" : "";
        return ValueShape.matching(zone.isEmpty() ? days : "(" + days + ")" + zone, Rule.DATE);
    }
}
