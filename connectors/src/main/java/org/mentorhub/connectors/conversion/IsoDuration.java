package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;

/**
 * Hours as an ISO 8601 duration, canonical as decimal hours of two places: {@code { as: hours, form: iso }} makes {@code PT37H30M} of 37.5.
 * Two places tell every minute apart; days and seconds are read, hours and minutes are written.
 */
record IsoDuration() implements TextConversion {

    private static final int PLACES = 2;
    private static final int LONGEST = 24;
    private static final BigDecimal SECONDS = new BigDecimal("3600");
    private static final BigDecimal MINUTES = new BigDecimal("60");

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        Optional<Duration> duration = parsed(text);
        if (duration.isEmpty()) {
            return TextResult.wrong(Rule.DURATION, meant(text, scope), List.of("PT37H30M"));
        }
        return TextResult.of(Decimals.plain(
                BigDecimal.valueOf(duration.get().toSeconds()).divide(SECONDS, PLACES, RoundingMode.HALF_UP)));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(written(new BigDecimal(text)));
    }

    /** What a decimal or hours and minutes would be. */
    private static @Nullable String meant(String text, Scope scope) {
        TextResult clock = new HoursAndMinutes().read(text, scope);
        Optional<BigDecimal> hours = clock instanceof TextResult.Text(String decimal)
                ? Optional.of(new BigDecimal(decimal))
                : Decimals.parse(text.replace(',', '.'), '.');
        return hours.map(IsoDuration::written).orElse(null);
    }

    private static Optional<Duration> parsed(String text) {
        try {
            boolean plain = text.length() <= LONGEST && text.startsWith("P");
            return plain ? Optional.of(Duration.parse(text)).filter(found -> !found.isNegative()) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String written(BigDecimal hours) {
        long minutes = hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).longValue();
        long whole = minutes / MINUTES.longValue();
        long rest = minutes % MINUTES.longValue();
        if (rest == 0) {
            return "PT" + whole + "H";
        }
        return whole == 0 ? "PT" + rest + "M" : "PT" + whole + "H" + rest + "M";
    }
}
