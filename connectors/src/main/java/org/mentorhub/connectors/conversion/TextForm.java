package org.mentorhub.connectors.conversion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** What happens to the letters of a text. */
enum TextForm {
    /** As it is. */
    PLAIN,
    /** Upper case by Unicode's rules, in no country's way. */
    UPPER,
    /** Lower case likewise. */
    LOWER,
    /** Upper case; an accented vowel at the end of a word becomes vowel and apostrophe, other accents are cut. */
    UPPER_APOSTROPHE,
    /** Upper case, accents cut. */
    UPPER_BARE,
    /** Arabic letters from their presentation forms. */
    COMPATIBLE,
    /** The digits 0 to 9 for those of Arabic and Persian. */
    WESTERN_DIGITS,
    /** Arabic without the stroke that only makes words longer. */
    NO_TATWEEL,
    /** Arabic without vowel marks; hamza and madda make other letters, so alef stays whatever stands on it. */
    NO_VOWEL_MARKS;

    private static final String VOWELS = "AEIOUY";
    private static final char FIRST_ACCENT = '\u0300';
    private static final char TATWEEL = '\u0640';
    private static final char FATHATAN = '\u064B';
    private static final char SUKUN = '\u0652';
    private static final char SUPERSCRIPT_ALEF = '\u0670';

    String of(String text) {
        return switch (this) {
            case PLAIN -> text;
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER_APOSTROPHE -> accentsToApostrophes(text.toUpperCase(Locale.ROOT));
            case UPPER_BARE -> cutAccents(text.toUpperCase(Locale.ROOT));
            case WESTERN_DIGITS -> westernDigits(text);
            case COMPATIBLE -> isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
            case NO_TATWEEL -> without(text, c -> c == TATWEEL);
            case NO_VOWEL_MARKS -> without(text, c -> (c >= FATHATAN && c <= SUKUN) || c == SUPERSCRIPT_ALEF);
        };
    }

    /** NFC, trimmed, on one line where the field has one line. */
    static String normal(String text) {
        String trimmed = text.strip();
        return isSettled(trimmed, 0) || Normalizer.isNormalized(trimmed, Normalizer.Form.NFC)
                ? trimmed
                : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /**
     * Whether {@link #normal} surely gives the text itself: no blanks around it, and only letters that no other can change.
     *
     * @param least no character may come before that one
     */
    static boolean isSettled(String text, int least) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < least || !isInert(c)) {
                return false;
            }
        }
        return length == 0
                || !(Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(length - 1)));
    }

    /** Letters that are in form NFC wherever they stand: Latin ones, signs of print, and Arabic ones, all without separate accents. */
    private static boolean isInert(char c) {
        return c < FIRST_ACCENT || (c >= 'ء' && c <= 'غ') || (c >= TATWEEL && c <= 'ي') || (c >= '‐' && c <= '…');
    }

    /** The text with blanks for tabs and ends of lines. */
    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return text.replace("\r\n", " ")
                        .replace('\n', ' ')
                        .replace('\r', ' ')
                        .replace('\t', ' ');
            }
        }
        return text;
    }

    private static String accentsToApostrophes(String upper) {
        if (isAscii(upper)) {
            return upper;
        }
        String apart = Normalizer.normalize(upper, Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        boolean accented = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (isLatinAccent(c)) {
                accented |= !plain.isEmpty() && VOWELS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
                continue;
            }
            if (accented && !Character.isLetter(c)) {
                plain.append('\'');
            }
            accented = false;
            plain.append(c);
        }
        return Normalizer.normalize(accented ? plain.append('\'') : plain, Normalizer.Form.NFC);
    }

    private static String westernDigits(String text) {
        if (isAscii(text)) {
            return text;
        }
        var western = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                western.append(Character.digit(point, 10));
            } else {
                western.appendCodePoint(point);
            }
        });
        return western.toString();
    }

    private static String without(String text, IntPredicate cut) {
        if (isAscii(text) || text.chars().noneMatch(cut)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.chars().filter(cut.negate()).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static String cutAccents(String text) {
        if (isAscii(text)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        apart.chars().filter(c -> !isLatinAccent((char) c)).forEach(c -> plain.append((char) c));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isLatinAccent(char c) {
        return c >= FIRST_ACCENT && c <= '\u036F';
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
