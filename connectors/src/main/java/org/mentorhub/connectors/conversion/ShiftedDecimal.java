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
    /** As many as a division keeps. */
    private static final int EXACT_DIGITS = 16;

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
        boolean digits = text.length() <= MOST_DIGITS && Slices.isDigits(text, 0, text.length());
        if (digits && places >= 0 && factor.compareTo(BigDecimal.ONE) == 0) {
            return TextResult.of(shiftedBack(text));
        }
        return digits
                ? TextResult.of(Decimals.plain(
                        new BigDecimal(text).movePointLeft(places).multiply(factor)))
                : TextResult.wrong(Rule.NUMBER, written(new BigDecimal("12.6")));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(isOnlyShifted(text) ? shifted(text) : written(new BigDecimal(text)));
    }

    @Override
    public boolean comesBack(String text, String written) {
        return isOnlyShifted(text) && written.length() <= MOST_DIGITS;
    }

    /** Whether every digit of a number keeps its place beside the others. */
    private boolean isOnlyShifted(String text) {
        int point = text.indexOf('.');
        return factor.compareTo(BigDecimal.ONE) == 0
                && Decimals.isCanonical(text)
                && text.charAt(0) != '-'
                && (point < 0 || text.length() - point - 1 <= places);
    }

    /** The digits without their point and without zeros in front, and zeros for the places that the number has not. */
    private String shifted(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        var digits = new StringBuilder(whole + places);
        digits.append(text, 0, whole);
        digits.append(text, text.length() - decimals, text.length());
        digits.repeat('0', places - decimals);
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return text.length() <= EXACT_DIGITS
                && factor.compareTo(BigDecimal.ONE) == 0
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    /** The digits with a point among them, without the zeros that say nothing. */
    private String shiftedBack(String digits) {
        int point = digits.length() - places;
        int first = 0;
        while (first < point && digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (last > Math.max(point, 0) && digits.charAt(last - 1) == '0') {
            last--;
        }
        var number = new StringBuilder(Math.max(digits.length(), places) + 2);
        if (first < point) {
            number.append(digits, first, point);
        } else {
            number.append('0');
        }
        if (last > Math.max(point, 0)) {
            number.append('.').repeat('0', Math.max(0, -point)).append(digits, Math.max(point, 0), last);
        }
        return number.toString();
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
