package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.Folding;

/**
 * A truth value: {@code { as: boolean }} for JSON's own, {@code { as: boolean, yes: SI, no: NO }} for words.
 *
 * @param yes the partner's word for true
 * @param no the partner's word for false
 * @param nativeKind a truth value, or a text
 */
record TruthValue(String yes, String no, Kind nativeKind) implements TextConversion {

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "si", "s", "oui", "o", "vrai", "vero", "1", "نعم");
    private static final Set<String> NO = Set.of("false", "no", "n", "non", "faux", "falso", "0", "لا");

    @Override
    public Kind canonicalKind() {
        return Kind.BOOLEAN;
    }

    @Override
    public TextResult read(String text, Scope scope) {
        if (text.equals(yes)) {
            return TextResult.of("true");
        }
        return text.equals(no) ? TextResult.of("false") : TextResult.wrong(Rule.BOOLEAN, meant(text), List.of(yes, no));
    }

    /** What people write for yes and no when they do not write it as asked. */
    private @Nullable String meant(String text) {
        String word = Folding.fold(text.strip());
        if (word.equals(Folding.fold(yes)) || YES.contains(word)) {
            return yes;
        }
        return word.equals(Folding.fold(no)) || NO.contains(word) ? no : null;
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text.equals("true") ? yes : no);
    }

    @Override
    public boolean comesBack(String text, String written) {
        String meant = text.equals("true") ? yes : no;
        return (text.equals("true") || text.equals("false"))
                && !yes.equals(no)
                && written.strip().equals(meant);
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.matching(ValueShapes.either(List.of(yes, no)), Rule.BOOLEAN);
    }
}
