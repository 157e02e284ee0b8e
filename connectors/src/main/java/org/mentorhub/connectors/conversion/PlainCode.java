package org.mentorhub.connectors.conversion;

import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.schemas.CanonicalCode;
import org.mentorhub.schemas.CodeColumn;
import org.mentorhub.schemas.NativeCode;

/**
 * A code by a list into a canonical field that holds the bare code: countries, languages, schemes, territories.
 *
 * @param column the partner's codes
 * @param width digits of a code that a number may have lost zeros of, or 0
 * @param nativeKind a text, or a number
 * @param canonicalKind a text, or a number
 */
record PlainCode(CodeColumn column, int width, Kind nativeKind, Kind canonicalKind) implements TextConversion {

    /** Codes that are texts on both sides. */
    PlainCode(CodeColumn column) {
        this(column, 0, Kind.TEXT, Kind.TEXT);
    }

    private static final int NEAREST = 3;

    @Override
    public TextResult read(String text, Scope scope) {
        String code = TextForm.normal(text);
        return column.toCanonical("0".repeat(Math.max(0, width - code.length())) + code)
                .map(CanonicalCode::code)
                .map(TextResult::of)
                .orElseGet(() -> new TextResult.Other(new Converted.Unknown(
                        column.nearest(text, NEAREST), column.meant(text).orElse(null))));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return column.toNative(text, Optional.empty())
                .map(code -> TextResult.of(nativeKind == Kind.NUMBER ? Slices.withoutZeros(code.code()) : code.code()))
                .orElse(TextResult.NOTHING);
    }

    @Override
    public boolean comesBack(String text, String written) {
        return written.length() >= width && TextForm.isSettled(written, 0) && column.reads(written, text);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        List<NativeCode> codes = column.allNative(canonical);
        return !codes.isEmpty()
                && text.equals(
                        nativeKind == Kind.NUMBER
                                ? Slices.withoutZeros(codes.getFirst().code())
                                : codes.getFirst().code());
    }

    @Override
    public ValueShape accepts() {
        return width == 0 ? ValueShapes.of(column, column.nativeCodes()) : ValueShapes.padded(column, width);
    }
}
