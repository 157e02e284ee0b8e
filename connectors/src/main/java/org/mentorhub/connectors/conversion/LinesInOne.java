package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry.Kind;

/**
 * Text of several lines in a field of one: {@code { as: text, lines: " | " }}.
 *
 * @param separator what stands between two lines
 * @param form everything else
 */
record LinesInOne(String separator, TextConversion form) implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        return form.read(text.replace(separator, "\n"), scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        TextResult written = form.write(text, scope);
        return written instanceof TextResult.Text(String made)
                ? TextResult.of(made.replace("\n", separator).strip())
                : written;
    }

    @Override
    public boolean comesBack(String text, String written) {
        return !written.contains(separator) && form.comesBack(text, written);
    }

    @Override
    public Kind loss(String value, String back) {
        return form.loss(value, back);
    }

    @Override
    public ValueShape accepts() {
        return form.accepts().allLeft();
    }
}
