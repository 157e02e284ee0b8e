package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;

/**
 * A code by a list into a canonical field that holds the bare code: countries, languages, schemes, territories.
 *
 * @param column the partner's codes
 */
record PlainCode(CodeColumn column) implements TextConversion {

    private static final int NEAREST = 3;

    @Override
    public TextResult read(String text, Scope scope) {
        return column.toCanonical(TextForm.normal(text))
                .map(CanonicalCode::code)
                .map(TextResult::of)
                .orElseGet(() -> new TextResult.Other(new Converted.Unknown(column.nearest(text, NEAREST), null)));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return column.toNative(text, Optional.empty())
                .map(code -> TextResult.of(code.code()))
                .orElse(TextResult.NOTHING);
    }
}
