package org.mentorhub.connectors.conversion;

import java.util.Locale;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.ValueShape;

/**
 * An identifier without what people put between its characters: upper case, blanks, points, hyphens and slashes cut. Its form and its
 * check characters are the canonical model's rules, checked there for every partner alike. A partner's system may lose leading zeros:
 * {@code { as: identifier, pad: 8 }} gives a text that is one short its zero back, {@code in: number} a number all of them.
 *
 * @param width to fill with zeros, or 0
 * @param nativeKind a text, or a number
 * @param length of identifiers that the row means, where one field has several kinds and the length tells them: {@code length: 11}; or 0
 */
record Identifier(int width, Kind nativeKind, int length) implements TextConversion {

    /** An identifier whose zeros nobody loses. */
    Identifier() {
        this(0, Kind.TEXT, 0);
    }

    @Override
    public TextResult read(String text, Scope scope) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '.' && c != '-' && c != '/') {
                bare.append(c);
            }
        }
        String normal = padded(TextForm.normal(bare.toString().toUpperCase(Locale.ROOT)));
        return isOfLength(normal) ? TextResult.of(normal) : new TextResult.Other(Converted.Unknown.ofAnotherKind());
    }

    private boolean isOfLength(String normal) {
        return length == 0 || normal.length() == length;
    }

    private String padded(String bare) {
        int missing = width - bare.length();
        boolean lost = nativeKind == Kind.NUMBER ? missing > 0 : missing == 1;
        return lost && Slices.isDigits(bare, 0, bare.length()) ? "0".repeat(missing) + bare : bare;
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return !isOfLength(text)
                ? TextResult.NOTHING
                : TextResult.of(nativeKind == Kind.NUMBER ? Slices.withoutZeros(text) : text);
    }

    @Override
    public boolean comesBack(String text, String written) {
        return isBare(text) && padded(written).equals(text);
    }

    @Override
    public boolean isUsual(String text, String canonical) {
        return text.equals(nativeKind == Kind.NUMBER ? Slices.withoutZeros(canonical) : canonical);
    }

    /** Whether there are only capitals and digits in it. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    @Override
    public ValueShape accepts() {
        return ValueShape.any();
    }
}
