package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A decimal that the partner writes as a whole number of hundredths or thousandths: {@code { as: decimal, shift: 2, in: number }} makes 1260
 * of 12.6; with {@code factor: 5} the partner's number is a fifth of the canonical one. What has more places is rounded half up.
 *
 * @param places how many
 * @param factor what the partner's number is multiplied by to give the canonical one
 * @param nativeKind a number, or a text of digits
 */
record ShiftedDecimal(int places, BigDecimal factor, Kind nativeKind) implements TextConversion {

    private static final int MOST_DIGITS = 18;

    /** A number that is only shifted. */
    ShiftedDecimal(int places, Kind nativeKind) {
        this(places, BigDecimal.ONE, nativeKind);
    }

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        return text.length() <= MOST_DIGITS && Slices.isDigits(text, 0, text.length())
                ? TextResult.of(Decimals.plain(
                        new BigDecimal(text).movePointLeft(places).multiply(factor)))
                : TextResult.wrong(Rule.NUMBER, written(new BigDecimal("12.6")));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(written(new BigDecimal(text)));
    }

    @Override
    public boolean comesBack(String text, String written) {
        int point = text.indexOf('.');
        return factor.compareTo(BigDecimal.ONE) == 0
                && Decimals.isCanonical(text)
                && text.charAt(0) != '-'
                && (point < 0 || text.length() - point - 1 <= places)
                && written.length() <= MOST_DIGITS;
    }

    private String written(BigDecimal number) {
        return number.divide(factor, MathContext.DECIMAL64)
                .movePointRight(places)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.matching("[0-9]{1," + MOST_DIGITS + "}", Rule.NUMBER);
    }
}
