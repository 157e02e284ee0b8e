package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Repertoire;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry.Kind;

/**
 * Text in a format that cannot hold every text: letters that its charset lacks become the nearest ones, a text that has none is not
 * written.
 *
 * @param repertoire what the format can hold
 * @param form everything else
 */
record Fitting(Repertoire repertoire, TextConversion form) implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        return form.read(text, scope);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        TextResult written = form.write(text, scope);
        return written instanceof TextResult.Text(String made)
                ? repertoire
                        .fit(made)
                        .map(fitting -> fitting.equals(made) ? written : fittingInForm(fitting, scope))
                        .orElse(TextResult.NOTHING)
                : written;
    }

    /** The nearest letters are not always in the form asked: small ones for signs that have no capitals. */
    private TextResult fittingInForm(String fitting, Scope scope) {
        TextResult written = form.write(fitting, scope);
        return written instanceof TextResult.Text(String made)
                ? repertoire.fit(made).map(TextResult::of).orElse(TextResult.NOTHING)
                : written;
    }

    @Override
    public boolean comesBack(String text, String written) {
        return form.comesBack(text, written);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return form.isUsual(text, canonical)
                && repertoire.fit(text).filter(text::equals).isPresent();
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
