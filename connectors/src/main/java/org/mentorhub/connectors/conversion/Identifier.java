package org.mentorhub.connectors.conversion;

import java.util.Locale;

/**
 * An identifier without what people put between its characters: upper case, blanks, points, hyphens and slashes cut. Its form and its
 * check characters are the canonical model's rules, checked there for every partner alike.
 */
record Identifier() implements TextConversion {

    @Override
    public TextResult read(String text, Scope scope) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '.' && c != '-' && c != '/') {
                bare.append(c);
            }
        }
        return TextResult.of(TextForm.normal(bare.toString().toUpperCase(Locale.ROOT)));
    }

    @Override
    public TextResult write(String text, Scope scope) {
        return TextResult.of(text);
    }
}
