package org.mentorhub.connectors.conversion;

import java.util.List;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * Text, with what reading and writing do to its letters: {@code { as: text }}, {@code { as: upper, accents: apostrophe }},
 * {@code { as: text, forms: [compatible, no-tatweel] }}. What is read with an entry would be written back so and read with an entry again,
 * so the forms of reading hold for writing too.
 *
 * @param forms applied to what the partner wrote, and to what the partner gets, one after another
 * @param onWrite applied to what the partner gets
 * @param max length of the canonical field in characters
 * @param lines whether the canonical field may have several
 */
record PlainText(List<TextForm> forms, TextForm onWrite, int max, Lines lines) implements TextConversion {

    PlainText {
        forms = List.copyOf(forms);
    }

    /** Nothing done to what the partner wrote. */
    PlainText(TextForm onWrite, int max, Lines lines) {
        this(List.of(), onWrite, max, lines);
    }

    /** How many lines a text may have. */
    enum Lines {
        ONE,
        MANY
    }

    @Override
    public TextResult read(String text, Scope scope) {
        String normal = formed(TextForm.normal(text));
        String shaped = lines == Lines.ONE ? TextForm.oneLine(normal) : normal.replace("\r\n", "\n");
        return shaped.length() > max && shaped.codePointCount(0, shaped.length()) > max
                ? TextResult.wrong(Rule.LENGTH, cut(shaped), List.of(Integer.toString(max)))
                : TextResult.of(shaped);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(onWrite.of(formed(text)));
    }

    @Override
    public boolean comesBack(String text, String written) {
        return written.equals(text)
                && text.length() <= max
                && TextForm.isSettled(text, lines == Lines.ONE ? ' ' : 0)
                && text.indexOf('\r') < 0
                && (forms.isEmpty() || formed(text).equals(text));
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return forms.isEmpty() && canonical.equals(text) && onWrite.of(text).equals(text);
    }

    private String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, max)).strip();
    }

    private String formed(String text) {
        if (forms.isEmpty()) {
            return text;
        }
        String formed = text;
        for (TextForm form : forms) {
            formed = form.of(formed);
        }
        return formed.isBlank() ? text : TextForm.normal(formed);
    }

    @Override
    public ValueShape accepts() {
        return forms.isEmpty() ? ValueShape.text(max) : ValueShape.any(Rule.LENGTH);
    }
}
