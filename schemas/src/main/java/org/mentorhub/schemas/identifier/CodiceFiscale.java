package org.mentorhub.schemas.identifier;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.mentorhub.schemas.Folding;
import org.mentorhub.schemas.pattern.PatternTable;

/**
 * The Italian fiscal code of a person (D.M. 13813 of 23 December 1976). Two people with the same code get variants in which letters
 * stand for digits (omocodia): variants are different codes and are never turned into one another.
 */
public final class CodiceFiscale {
    private static final PatternTable FORM = PatternTable.ofPlain(
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");
    private static final PatternTable TEMPORARY = PatternTable.ofPlain("[0-9]{11}");
    private static final String OMOCODES = "LMNPQRSTUV";
    private static final String VOWELS = "AEIOU";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int[] ODD_VALUES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int WOMEN = 40;

    private final String value;

    private CodiceFiscale(String value) {
        this.value = value;
    }

    /** Looks at a normalised code, ordinary or temporary. */
    static IdentifierCheck check(String value) {
        if (TEMPORARY.matches(value)) {
            return IdentifierScheme.IT_PIVA.check(value);
        }
        if (!FORM.matches(value)) {
            return new IdentifierCheck.Malformed("");
        }
        char right = checkLetter(value);
        return right == value.charAt(15)
                ? new IdentifierCheck.Valid()
                : new IdentifierCheck.WrongCheck(value.substring(0, 15) + right);
    }

    /** The code, read for what it says of its person; only for one that {@link #isOrdinary}. */
    public static CodiceFiscale of(String value) {
        if (!isOrdinary(value)) {
            throw new IllegalArgumentException("no fiscal code of sixteen characters");
        }
        return new CodiceFiscale(value);
    }

    /** Whether it has the form of an ordinary code: sixteen characters; its check letter may be wrong. */
    public static boolean isOrdinary(String value) {
        return FORM.matches(value);
    }

    /**
     * The letter that the first fifteen characters ask for.
     *
     * @param code at least fifteen capitals and digits
     */
    public static char checkLetter(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int plain = c <= '9' ? c - '0' : c - 'A';
            // Positions are counted from one: index 0 is odd.
            sum += i % 2 == 0 ? ODD_VALUES[plain] : plain;
        }
        return (char) ('A' + sum % 26);
    }

    /** Day of birth, 1 to 31 (more where the code is wrong). */
    public int day() {
        int day = number(9, 11);
        return day > WOMEN ? day - WOMEN : day;
    }

    /** Month of birth, 1 to 12. */
    public int month() {
        return MONTHS.indexOf(value.charAt(8)) + 1;
    }

    /** The last two digits of the year of birth. */
    public int yearOfCentury() {
        return number(6, 8);
    }

    /** The canonical code of the sex: 1 male, 2 female. */
    public String sex() {
        return number(9, 11) > WOMEN ? "2" : "1";
    }

    /** Belfiore code of the place of birth: {@code Z330} abroad, another letter for an Italian municipality. */
    public String birthPlace() {
        return value.charAt(11) + digits(12, 15);
    }

    /** Whether family and given names could have given the first six letters. */
    public boolean agreesWithName(String family, String given) {
        return value.startsWith(familyLetters(family)) && value.startsWith(givenLetters(given), 3);
    }

    /** The three letters of a family name: consonants, then vowels, then X. */
    public static String familyLetters(String family) {
        String letters = letters(family);
        return (consonants(letters) + vowels(letters) + "XXX").substring(0, 3);
    }

    /** The three letters of given names: of four and more consonants the first, third and fourth. */
    public static String givenLetters(String given) {
        String letters = letters(given);
        String consonants = consonants(letters);
        return consonants.length() > 3
                ? "" + consonants.charAt(0) + consonants.charAt(2) + consonants.charAt(3)
                : (consonants + vowels(letters) + "XXX").substring(0, 3);
    }

    /** Letters of omocodia as the digits that they stand for. */
    private String digits(int from, int to) {
        var digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            digits.append(digit(value.charAt(i)));
        }
        return digits.toString();
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : OMOCODES.indexOf(c);
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digit(value.charAt(i));
        }
        return number;
    }

    private static String letters(String name) {
        return only(Folding.withoutAccents(name).toUpperCase(Locale.ROOT), c -> c >= 'A' && c <= 'Z');
    }

    private static String consonants(String letters) {
        return only(letters, c -> VOWELS.indexOf(c) < 0);
    }

    private static String vowels(String letters) {
        return only(letters, c -> VOWELS.indexOf(c) >= 0);
    }

    private static String only(String text, IntPredicate wanted) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (wanted.test(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
