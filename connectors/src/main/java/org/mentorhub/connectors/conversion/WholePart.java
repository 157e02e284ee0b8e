package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry;

/**
 * The whole part of a canonical decimal, where the partner has whole numbers only: {@code { to: hours, as: integer, cut: true }}. Places
 * are cut, not rounded, and reported as truncated.
 *
 * @param whole how whole numbers are read
 */
record WholePart(WholeNumber whole) implements TextConversion {

    @Override
    public Kind nativeKind() {
        return whole.nativeKind();
    }

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public ReportEntry.Kind loss(String value, String back) {
        return new BigDecimal(value).compareTo(new BigDecimal(back)) == 0
                ? ReportEntry.Kind.APPROXIMATED
                : ReportEntry.Kind.TRUNCATED;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        return whole.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return whole.comesBack(text, text)
                ? TextResult.of(text)
                : TextResult.of(
                        new BigDecimal(text).setScale(0, RoundingMode.DOWN).toPlainString());
    }

    @Override
    public boolean comesBack(String text, String written) {
        return whole.comesBack(text, written);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return text.equals(canonical) && whole.comesBack(text, text);
    }

    @Override
    public ValueShape accepts() {
        return whole.accepts();
    }
}
