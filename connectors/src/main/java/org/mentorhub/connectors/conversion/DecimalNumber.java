package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.shape.ValueShape.Meaning;
import org.mentorhub.connectors.translation.Rule;

/**
 * A decimal: {@code { as: decimal, point: ",", factor: 5, in: text }}.
 *
 * @param mark the decimal mark of the partner
 * @param factor what the partner's number is multiplied by to give the canonical one
 * @param nativeKind a number, or a text of digits
 */
record DecimalNumber(char mark, BigDecimal factor, Kind nativeKind) implements TextConversion {

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        String usual = Decimals.canonical(text, mark);
        if (usual != null && factor.compareTo(BigDecimal.ONE) == 0) {
            return TextResult.of(usual);
        }
        return Decimals.parse(text, mark)
                .map(number -> TextResult.of(Decimals.plain(number.multiply(factor))))
                .orElseGet(
                        () -> TextResult.wrong(Rule.NUMBER, Decimals.inMark(text, mark), List.of("12" + mark + "5")));
    }

    @Override
    public boolean isSame(String a, String b) {
        Optional<BigDecimal> one = Decimals.parse(a, mark);
        Optional<BigDecimal> other = Decimals.parse(b, mark);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    @Override
    public TextResult write(String text, Scope scope) {
        if (isPlain(text)) {
            return TextResult.of(text.replace('.', mark));
        }
        BigDecimal number = new BigDecimal(text).divide(factor, MathContext.DECIMAL64);
        return TextResult.of(Decimals.format(number, mark));
    }

    @Override
    public boolean comesBack(String text, String written) {
        return isPlain(text);
    }

    /** A text that says the same number in other digits has more of them. */
    @Override
    public boolean isUsual(String text, String canonical) {
        return isPlain(canonical) && text.length() == canonical.length();
    }

    private boolean isPlain(String text) {
        return factor.compareTo(BigDecimal.ONE) == 0 && Decimals.isCanonical(text);
    }

    @Override
    public ValueShape accepts() {
        ValueShape plain = ValueShape.matching(Decimals.pattern(mark), Rule.NUMBER)
                .withMaxLength(Decimals.MAX_LENGTH, Rule.NUMBER.code());
        return factor.compareTo(BigDecimal.ONE) == 0 ? plain.meaning(Meaning.SAME_NUMBER) : plain;
    }
}
