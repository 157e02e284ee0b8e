package org.mentorhub.schemas.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.mentorhub.schemas.value.Value;

/**
 * A number, whole or decimal.
 *
 * @param minimum the least
 * @param maximum the greatest
 * @param decimals how many places it may have; none: a whole number
 */
record NumberCheck(BigDecimal minimum, BigDecimal maximum, int decimals) implements NodeCheck {

    private static final int SHORT = 9;

    @Override
    public void check(Value value, Findings findings) {
        if (!value.isNumber() || (decimals == 0 && !value.isIntegral())) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), decimals == 0 ? "integer" : "number");
            return;
        }
        if (isWithin(value)) {
            return;
        }
        if (!value.isFinite()) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "number");
            return;
        }
        BigDecimal number = value.decimal();
        if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
            findings.add(ModelRule.RANGE, value, Optional.empty(), minimum.toPlainString(), maximum.toPlainString());
        } else if (number.scale() > 0) {
            places(number, value, findings);
        }
    }

    /** Whether it is a short whole number that surely lies between the bounds, as most do; their own decimals are cut here. */
    private boolean isWithin(Value value) {
        if (!value.isIntegral() || value.asText().length() > SHORT) {
            return false;
        }
        int whole = Integer.parseInt(value.asText());
        return whole > minimum.longValue() && whole < maximum.longValue();
    }

    private void places(BigDecimal number, Value value, Findings findings) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            findings.add(ModelRule.DECIMALS, value, Optional.empty(), Integer.toString(decimals));
        } else if (value.showsZeros() && plain.scale() < number.scale()) {
            findings.add(ModelRule.TRAILING_ZEROS, value, Optional.of(plain.toPlainString()));
        }
    }
}
