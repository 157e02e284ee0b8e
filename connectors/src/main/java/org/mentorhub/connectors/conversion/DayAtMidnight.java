package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Rule;

/**
 * A day where the format has a time of day as well: {@code { as: date, time: midnight }}. It is written as midnight in UTC; of any other
 * time, in whatever zone, the day that stands there is read, save where it is midnight in a zone in which the partner's tools think:
 * {@code midnight-in: Europe/Brussels} reads {@code 1999-10-01T22:00:00Z} as the second of October.
 *
 * @param days how the day itself is written
 * @param zone whose midnights are days, or none
 */
record DayAtMidnight(CalendarDate days, Optional<ZoneId> zone) implements TextConversion {

    private static final String MIDNIGHT_STARTS = "T00:00:00";
    private static final String MIDNIGHT = MIDNIGHT_STARTS + "Z";

    @Override
    public TextResult read(String text, Scope scope) {
        int time = text.indexOf('T');
        if (time < 0 || new DateAndTime().read(text, scope) instanceof TextResult.Other) {
            Optional<String> day = OtherDates.guess(text);
            return TextResult.wrong(
                    Rule.DATE, day.map(known -> known + MIDNIGHT).orElse(null), List.of("yyyy-MM-dd" + MIDNIGHT));
        }
        return days.read(dayInZone(text).orElseGet(() -> text.substring(0, time)), scope);
    }

    /** The day that begins at that moment in the partner's zone, where the moment is no midnight as it stands. */
    private Optional<String> dayInZone(String text) {
        if (zone.isEmpty() || text.startsWith(MIDNIGHT_STARTS, text.indexOf('T'))) {
            return Optional.empty();
        }
        try {
            ZonedDateTime there = OffsetDateTime.parse(text).atZoneSameInstant(zone.get());
            return Optional.of(there)
                    .filter(moment -> moment.toLocalTime().equals(LocalTime.MIDNIGHT))
                    .map(moment -> moment.toLocalDate().toString());
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return days.write(text, scope) instanceof TextResult.Text(String day)
                ? TextResult.of(day + MIDNIGHT)
                : TextResult.NOTHING;
    }
}
