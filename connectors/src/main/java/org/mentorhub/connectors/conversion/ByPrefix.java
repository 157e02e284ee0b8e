package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;

/**
 * Codes of which the list has some, and whose first characters say enough of the others: {@code { as: codes, list: aneti-bureau, prefix: 2
 * }} reads an office that nobody listed as one of its governorate.
 *
 * @param column the partner's codes
 * @param length how many characters say it
 * @param form codes that are listed
 */
record ByPrefix(CodeColumn column, int length, PlainCode form) implements TextConversion {

    @Override
    public Kind nativeKind() {
        return form.nativeKind();
    }

    @Override
    public Kind canonicalKind() {
        return form.canonicalKind();
    }

    @Override
    public TextResult read(String text, Scope scope) {
        TextResult listed = form.read(text, scope);
        return listed instanceof TextResult.Other && text.length() > length
                ? alike(text).map(TextResult::of).orElse(listed)
                : listed;
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return form.write(text, scope);
    }

    private Optional<String> alike(String text) {
        String prefix = text.substring(0, length);
        return column.nativeCodes().stream()
                .filter(code -> code.length() == text.length() && code.startsWith(prefix))
                .findFirst()
                .flatMap(column::toCanonical)
                .map(CanonicalCode::code);
    }

    @Override
    public ValueShape accepts() {
        return form.accepts().allLeft();
    }
}
