package org.mentorhub.schemas;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: without letter case, accents and the shape of the apostrophe. Never used to change what is carried. */
public final class Folding {
    private Folding() {}

    /** The form in which two names are equal that differ in case and accents only: {@code Béni Mellal} gives {@code beni mellal}. */
    public static String fold(String text) {
        String trimmed = text.strip();
        String bare = isAscii(trimmed) ? trimmed : withoutAccents(trimmed);
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The text with its letters bare of accents, in composed form; letters that are no accented letters stay. */
    public static String withoutAccents(String text) {
        if (isAscii(text)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var bare = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(c -> bare.appendCodePoint(c == '’' ? '\'' : c));
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
