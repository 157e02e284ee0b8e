package org.mentorhub.connectors.conversion;

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
    public Kind loss(String value, String back) {
        boolean cut = back.length() < value.length() && value.regionMatches(true, 0, back, 0, back.length());
        return cut ? Kind.TRUNCATED : form.loss(value, back);
    }

    private TextResult cut(String text) {
        if (text.codePointCount(0, text.length()) <= max) {
            return TextResult.of(text);
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, max)).strip();
        return cut.isEmpty() ? TextResult.NOTHING : TextResult.of(cut);
    }
}
