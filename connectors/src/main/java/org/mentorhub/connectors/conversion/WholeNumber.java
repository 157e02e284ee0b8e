package org.mentorhub.connectors.conversion;

import java.util.List;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.shape.ValueShape.Meaning;
import org.mentorhub.connectors.translation.Rule;

/**
 * A whole number: {@code { as: integer, in: text }}.
 *
 * @param nativeKind a number, or a text of digits
 */
record WholeNumber(Kind nativeKind) implements TextConversion {

    private static final int MAX_DIGITS = 9;

    @Override
    public Kind canonicalKind() {
        return Kind.NUMBER;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        int length = text.length();
        int start = text.startsWith("-") ? 1 : 0;
        if (length == start || length - start > MAX_DIGITS || !Slices.isDigits(text, start, length)) {
            return TextResult.wrong(Rule.NUMBER, Decimals.whole(text), List.of("12"));
        }
        return TextResult.of(Integer.toString(Integer.parseInt(text)));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text);
    }

    @Override
    public boolean comesBack(String text, String written) {
        return written.length() <= MAX_DIGITS && text.indexOf('.') < 0 && Decimals.isCanonical(text);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return text.equals(canonical);
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.matching("-?[0-9]{1," + MAX_DIGITS + "}", Rule.NUMBER).meaning(Meaning.SAME_NUMBER);
    }
}
