package org.mentorhub.connectors.conversion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain decimals as text: an optional minus, digits, a mark, digits. No exponent, so no short text makes a huge number. */
final class Decimals {

    static final int MAX_LENGTH = 30;
    private static final int MAX_CANONICAL = 16;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})(?:[.,]0+)?\\p{L}*");

    private Decimals() {}

    /** What a number looks like with that mark, as a regular expression. */
    static String pattern(char mark) {
        return "-?[0-9]+(" + (mark == '.' ? "\\." : Character.toString(mark)) + "[0-9]+)?";
    }

    /** The number that the text says with that mark, or empty where it says none. */
    static Optional<BigDecimal> parse(String text, char mark) {
        return isPlain(text, mark) ? Optional.of(new BigDecimal(text.replace(mark, '.'))) : Optional.empty();
    }

    /** The canonical form of what the text says with that mark, where no more than the mark has to be changed; else null. */
    static @Nullable String canonical(String text, char mark) {
        if (!isPlain(text, mark)) {
            return null;
        }
        String canonical = text.replace(mark, '.');
        return isCanonical(canonical) ? canonical : null;
    }

    /** The number with that mark where it was written with the other one, the usual mistake; else null. */
    static @Nullable String inMark(String text, char mark) {
        String bare = BLANKS.matcher(text).replaceAll("");
        String other = bare.replace(mark == ',' ? '.' : ',', mark);
        return isPlain(other, mark) ? other : null;
    }

    /** The whole number that was written with blanks, a unit or decimals that are zero; else null. */
    static @Nullable String whole(String text) {
        Matcher number = WHOLE.matcher(BLANKS.matcher(text).replaceAll(""));
        return number.matches() ? number.group(1) : null;
    }

    /**
     * Whether the text is a number in its canonical form: as few digits as needed, and no more than any arithmetic here keeps. In another
     * mark it says the same, and back.
     */
    static boolean isCanonical(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? length : point;
        boolean zero = whole == start + 1 && text.charAt(start) == '0';
        return length <= MAX_CANONICAL
                && Slices.isDigits(text, start, whole)
                && (zero ? point > 0 || start == 0 : text.charAt(start) != '0')
                && (point < 0 || (Slices.isDigits(text, point + 1, length) && text.charAt(length - 1) != '0'));
    }

    /** A canonical number with as few digits as needed, with that mark. */
    static String format(String canonical, char mark) {
        return isCanonical(canonical) ? canonical.replace('.', mark) : format(new BigDecimal(canonical), mark);
    }

    /** As few digits as needed, with that mark. */
    static String format(BigDecimal number, char mark) {
        return plain(number).replace('.', mark);
    }

    /** The canonical form: as few digits as needed. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isPlain(String text, char mark) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int marks = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            boolean inside = i > start && i < length - 1;
            if (c == mark && inside) {
                marks++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > start && length <= MAX_LENGTH && marks <= 1;
    }
}
