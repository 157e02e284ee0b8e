package org.mentorhub.connectors.conversion;

import java.util.Locale;
import org.mentorhub.connectors.shape.ValueShape;

/**
 * Names that are written in capitals: {@code { as: country, column: label-it, capitals: true }}.
 *
 * @param form everything else
 */
record Capitals(TextConversion form) implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        return form.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        TextResult written = form.write(text, scope);
        return written instanceof TextResult.Text(String name) ? TextResult.of(name.toUpperCase(Locale.ROOT)) : written;
    }

    @Override
    public ValueShape accepts() {
        return form.accepts();
    }
}
