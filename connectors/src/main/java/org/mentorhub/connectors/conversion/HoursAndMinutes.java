package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * Hours as {@code hh:mm}, canonical as decimal hours of two places: {@code { as: hours }} makes {@code 07:20} of 7.33. Two places tell every
 * minute apart, so each minute comes back; a decimal that is none of them becomes the nearest minute, and that is reported.
 */
record HoursAndMinutes() implements TextConversion {

    private static final int MINUTES = 60;
    private static final int MOST_DIGITS = 6;
    private static final int PLACES = 2;

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        int colon = text.indexOf(':');
        if (colon < 1
                || colon > MOST_DIGITS
                || text.length() != colon + 3
                || !Slices.isDigits(text, 0, colon)
                || !Slices.isDigits(text, colon + 1, colon + 3)
                || Slices.number(text, colon + 1, colon + 3) >= MINUTES) {
            Optional<String> fix = Decimals.parse(text.replace(',', '.'), '.').map(HoursAndMinutes::written);
            return TextResult.wrong(Rule.DURATION, fix.orElse(null), List.of("07:30"));
        }
        int minutes = Slices.number(text, 0, colon) * MINUTES + Slices.number(text, colon + 1, colon + 3);
        return TextResult.of(Decimals.plain(
                BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(MINUTES), PLACES, RoundingMode.HALF_UP)));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(written(new BigDecimal(text)));
    }

    private static String written(BigDecimal hours) {
        int minutes = hours.multiply(BigDecimal.valueOf(MINUTES))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        var text = Slices.pad(new StringBuilder(), minutes / MINUTES, 2).append(':');
        return Slices.pad(text, minutes % MINUTES, 2).toString();
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.matching("[0-9]{1," + MOST_DIGITS + "}:[0-5][0-9]", Rule.DURATION);
    }
}
