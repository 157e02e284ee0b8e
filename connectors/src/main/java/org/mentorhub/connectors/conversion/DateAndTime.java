package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.translation.Rule;

/**
 * A point in time as ISO 8601 and {@code xs:dateTime} have it: {@code { to: envelope.issuedAt, as: date-time }}. The offset is kept as it is
 * sent, and taken for UTC where there is none; a fraction of a second is cut.
 */
record DateAndTime() implements TextConversion {

    private static final String FORM = "yyyy-MM-ddThh:mm:ss+01:00";
    private static final int SECONDS_END = 19;

    @Override
    public TextResult read(String text, Scope scope) {
        return isTime(text)
                ? TextResult.of(text.substring(0, SECONDS_END) + offset(text))
                : TextResult.wrong(Rule.DATE, fix(text), List.of(FORM));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text);
    }

    /** Years of four digits, seconds always: what XML Schema and the canonical model have in common. */
    private static boolean isTime(String text) {
        if (text.length() < SECONDS_END
                || text.charAt(10) != 'T'
                || !Slices.isDigits(text, 0, 4)
                || !Slices.isDigits(text, 17, 19)) {
            return false;
        }
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return time.get(ChronoField.YEAR) >= 1000 && text.indexOf('[') < 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String offset(String text) {
        int at = SECONDS_END;
        while (at < text.length() && (text.charAt(at) == '.' || Slices.isDigits(text, at, at + 1))) {
            at++;
        }
        return at == text.length() ? "Z" : text.substring(at);
    }

    private static @Nullable String fix(String text) {
        return OtherDates.guess(text).map(day -> day + "T00:00:00Z").orElse(null);
    }
}
