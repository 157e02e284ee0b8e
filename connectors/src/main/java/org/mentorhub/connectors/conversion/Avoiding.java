package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry.Kind;

/**
 * Text in a place where some character parts it from its neighbours: that one is written as a comma, a comma as a blank: {@code { avoid: ";" }}.
 *
 * @param separator what may not stand in the native text
 * @param form everything else
 */
record Avoiding(String separator, TextConversion form) implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        return form.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return form.write(text.replace(separator, separator.equals(",") ? " " : ","), scope);
    }

    @Override
    public boolean comesBack(String text, String written) {
        return form.comesBack(text, written);
    }

    @Override
    public Kind loss(String value, String back) {
        return form.loss(value, back);
    }

    @Override
    public ValueShape accepts() {
        return form.accepts();
    }
}
