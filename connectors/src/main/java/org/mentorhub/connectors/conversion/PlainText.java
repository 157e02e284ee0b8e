package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.translation.Rule;

/**
 * Text, with what reading and writing do to its letters: {@code { as: text }}, {@code { as: upper, accents: apostrophe }},
 * {@code { as: text, forms: compatible }}.
 *
 * @param onRead applied to what the partner wrote
 * @param onWrite applied to what the partner gets
 * @param max length of the canonical field in characters
 * @param lines whether the canonical field may have several
 */
record PlainText(TextForm onRead, TextForm onWrite, int max, Lines lines) implements TextConversion {

    /** How many lines a text may have. */
    enum Lines {
        ONE,
        MANY
    }

    @Override
    public TextResult read(String text, Scope scope) {
        String normal = onRead.of(TextForm.normal(text));
        String shaped = lines == Lines.ONE ? TextForm.oneLine(normal) : normal.replace("\r\n", "\n");
        return shaped.codePointCount(0, shaped.length()) > max
                ? TextResult.wrong(Rule.LENGTH, Integer.toString(max))
                : TextResult.of(shaped);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(onWrite.of(text));
    }
}
