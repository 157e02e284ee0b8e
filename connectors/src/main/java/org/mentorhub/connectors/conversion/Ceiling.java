package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry.Kind;

/**
 * Text in a field that holds so many characters and no more: {@code { as: upper, max: 40 }}. What is longer is cut, and told so.
 *
 * @param max characters
 * @param form everything else
 */
record Ceiling(int max, TextConversion form) implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        return form.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        TextResult written = form.write(text, scope);
        return written instanceof TextResult.Text(String made) ? cut(made) : written;
    }

    @Override
    public boolean comesBack(String text, String written) {
        return form.comesBack(text, written);
    }

    @Override
    public Kind loss(String value, String back) {
        boolean cut = back.length() < value.length() && value.regionMatches(true, 0, back, 0, back.length());
        return cut ? Kind.TRUNCATED : form.loss(value, back);
    }

    private TextResult cut(String text) {
        if (text.codePointCount(0, text.length()) <= max) {
            return TextResult.of(text);
        }
        int end = text.offsetByCodePoints(0, max);
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? TextResult.NOTHING : TextResult.of(text.substring(0, end));
    }

    /** A blank at which no line may break is a blank too, and no text ends in one. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public ValueShape accepts() {
        return form.accepts();
    }
}
