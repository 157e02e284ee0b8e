package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.translation.Rule;

/**
 * A day where the format has a time of day as well: {@code { as: date, time: midnight }}. It is written as midnight in UTC; of any other
 * time, in whatever zone, the day that stands there is read.
 *
 * @param days how the day itself is written
 */
record DayAtMidnight(CalendarDate days) implements TextConversion {

    private static final String MIDNIGHT = "T00:00:00Z";

    @Override
    public TextResult read(String text, Scope scope) {
        int time = text.indexOf('T');
        if (time < 0 || new DateAndTime().read(text, scope) instanceof TextResult.Other) {
            Optional<String> day = OtherDates.guess(text);
            return TextResult.wrong(
                    Rule.DATE, day.map(known -> known + MIDNIGHT).orElse(null), List.of("yyyy-MM-dd" + MIDNIGHT));
        }
        return days.read(text.substring(0, time), scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return days.write(text, scope) instanceof TextResult.Text(String day)
                ? TextResult.of(day + MIDNIGHT)
                : TextResult.NOTHING;
    }
}
