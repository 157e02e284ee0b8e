package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number, whole or decimal.
 *
 * @param minimum the least
 * @param maximum the greatest
 * @param decimals how many places it may have; none: a whole number
 */
record NumberCheck(BigDecimal minimum, BigDecimal maximum, int decimals) implements NodeCheck {

    @Override
    public void check(JsonNode value, Findings findings) {
        if (!value.isNumber() || (decimals == 0 && !value.isIntegralNumber())) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), decimals == 0 ? "integer" : "number");
            return;
        }
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "number");
            return;
        }
        BigDecimal number = value.decimalValue();
        if (number.compareTo(minimum) < 0 || number.compareTo(maximum) > 0) {
            findings.add(ModelRule.RANGE, value, Optional.empty(), minimum.toPlainString(), maximum.toPlainString());
        } else if (number.scale() > 0) {
            places(number, value, findings);
        }
    }

    private void places(BigDecimal number, JsonNode value, Findings findings) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > decimals) {
            findings.add(ModelRule.DECIMALS, value, Optional.empty(), Integer.toString(decimals));
        } else if (value.isBigDecimal() && plain.scale() < number.scale()) {
            findings.add(ModelRule.TRAILING_ZEROS, value, Optional.of(plain.toPlainString()));
        }
    }
}
