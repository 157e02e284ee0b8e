package org.mentorhub.connectors.conversion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;

/**
 * A point in time as milliseconds since 1970 in UTC: {@code { to: envelope.issuedAt, as: epoch-millis }}. It is read in UTC, to the second.
 */
record EpochMillis() implements TextConversion {

    private static final String EXAMPLE = "1778227200000";
    private static final int MOST_DIGITS = 14;

    @Override
    public Kind nativeKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        if (text.length() > MOST_DIGITS || !Slices.isDigits(text, 0, text.length())) {
            String meant = write(text, scope) instanceof TextResult.Text(String millis) ? millis : null;
            return TextResult.wrong(Rule.NUMBER, meant, List.of(EXAMPLE));
        }
        return TextResult.of(Instant.ofEpochMilli(Long.parseLong(text))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
    }

    @Override
    public TextResult write(String text, Scope scope) {
        try {
            return TextResult.of(
                    Long.toString(OffsetDateTime.parse(text).toInstant().toEpochMilli()));
        } catch (DateTimeException none) {
            return TextResult.NOTHING;
        }
    }

    @Override
    public boolean isSame(String a, String b) {
        return Decimals.parse(a, '.')
                .flatMap(one -> Decimals.parse(b, '.').map(other -> one.compareTo(other) == 0))
                .orElse(false);
    }
}
