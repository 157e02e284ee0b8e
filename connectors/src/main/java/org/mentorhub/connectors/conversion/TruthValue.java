package org.mentorhub.connectors.conversion;

import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Rule;

/**
 * A truth value: {@code { as: boolean }} for JSON's own, {@code { as: boolean, yes: SI, no: NO }} for words.
 *
 * @param yes the partner's word for true
 * @param no the partner's word for false
 * @param nativeKind a truth value, or a text
 */
record TruthValue(String yes, String no, Kind nativeKind) implements TextConversion {

    @Override
    public Kind canonicalKind() {
        return Kind.BOOLEAN;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        if (text.equals(yes)) {
            return TextResult.of("true");
        }
        return text.equals(no) ? TextResult.of("false") : TextResult.wrong(Rule.BOOLEAN, yes, no);
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text.equals("true") ? yes : no);
    }
}
