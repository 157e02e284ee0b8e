package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import org.mentorhub.connectors.format.Node.Kind;

/**
 * A decimal with some decimals at least, as Java prints a double: {@code { as: decimal, decimals: 1+ }} makes {@code 160.0}.
 *
 * @param number the number as it would be without
 * @param least how many decimals are written at least
 */
record LeastDecimals(DecimalNumber number, int least) implements TextConversion {

    @Override
    public Kind nativeKind() {
        return number.nativeKind();
    }

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        return number.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
        BigDecimal shown = plain.scale() < least ? plain.setScale(least) : plain;
        return TextResult.of(shown.toPlainString().replace('.', number.mark()));
    }

    @Override
    public boolean isSame(String a, String b) {
        return number.isSame(a, b);
    }
}
