package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;

/**
 * One member of a canonical group in percent of another, for a partner that wants no more than that: {@code { to: attendance, as: percent,
 * part: attended, whole: planned, point: ",", write-only: true }}. One decimal, half up. It cannot be read back.
 *
 * @param part the member that is counted
 * @param whole what it is counted in
 * @param mark the decimal mark
 */
record Percent(Name part, Name whole, char mark) implements ValueConversion {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public boolean isOneWay() {
        return true;
    }

    @Override
    public Converted read(Node found, Name as, Scope scope) {
        return Converted.NOTHING;
    }

    @Override
    public Converted write(Node group, Name as, Scope scope) {
        Optional<BigDecimal> counted = Canonical.text(group, part).map(BigDecimal::new);
        Optional<BigDecimal> all =
                Canonical.text(group, whole).map(BigDecimal::new).filter(number -> number.signum() > 0);
        if (counted.isEmpty() || all.isEmpty()) {
            return Converted.NOTHING;
        }
        BigDecimal percent = counted.get().multiply(HUNDRED).divide(all.get(), 1, RoundingMode.HALF_UP);
        return Converted.text(as, Decimals.format(percent, mark));
    }
}
