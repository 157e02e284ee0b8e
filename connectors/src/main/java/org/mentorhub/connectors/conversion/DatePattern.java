package org.mentorhub.connectors.conversion;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of digits at fixed places: {@code yyyy-MM-dd}, {@code dd/MM/yyyy}, {@code yyyy-MM}, {@code yyyy}; {@code dd/MM/yy} with a pivot,
 * below which two digits are years of this century; {@code yyyy0000} where zeros stand for what is not known. Canonical dates are
 * {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}.
 */
final class DatePattern {

    /** What a date lacks is written as its first month or day. */
    private static final String FIRST = "YYYY-01-01";

    private final String pattern;
    private final int year;
    private final int digits;
    private final int pivot;
    private final int month;
    private final int day;

    private DatePattern(String pattern, int pivot) {
        this.pattern = pattern;
        this.pivot = pivot;
        this.digits = pattern.contains("yyyy") || pivot == 0 ? 4 : 2;
        this.year = pattern.indexOf("yyyy".substring(0, digits));
        this.month = pattern.indexOf("MM");
        this.day = pattern.indexOf("dd");
    }

    /** The pattern, or empty where it is none: a year, then perhaps a month, then perhaps a day, each once. */
    static Optional<DatePattern> of(String pattern) {
        return of(pattern, 0);
    }

    /**
     * The pattern, or empty where it is none.
     *
     * @param pivot two digits below it are 20xx, from it on 19xx; 0 where years have four digits
     */
    static Optional<DatePattern> of(String pattern, int pivot) {
        var made = new DatePattern(pattern, pivot);
        String rest = pattern.replaceFirst("yyyy".substring(0, made.digits), "")
                .replaceFirst("MM", "")
                .replaceFirst("dd", "");
        boolean plain = rest.chars().noneMatch(c -> Character.isLetterOrDigit(c) && c != '0');
        return made.year >= 0 && plain && (made.day < 0 || made.month >= 0) ? Optional.of(made) : Optional.empty();
    }

    /** The days of the calendar in this pattern, as a regular expression: no 31 April, 29 February in leap years only. */
    String expression() {
        String anyYear = digits == 4 ? "[1-9][0-9]{3}" : "[0-9]{2}";
        if (day < 0) {
            return written(anyYear, "(0[1-9]|1[0-2])", "");
        }
        return String.join(
                "|",
                written(anyYear, "(0[13578]|1[02])", "(0[1-9]|[12][0-9]|3[01])"),
                written(anyYear, "(0[469]|11)", "(0[1-9]|[12][0-9]|30)"),
                written(anyYear, "02", "(0[1-9]|1[0-9]|2[0-8])"),
                written(leapYears(), "02", "29"));
    }

    /** Two digits mean years from 1900 on by the pivot: 1900 was no leap year, 2000 was. */
    private String leapYears() {
        String plain = "(0[48]|[2468][048]|[13579][26])";
        if (digits == 4) {
            return "([1-9][0-9]" + plain + "|([2468][048]|[13579][26])00)";
        }
        return pivot > 0 ? "(00|" + plain + ")" : plain;
    }

    private String written(String years, String months, String days) {
        var expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (i == year) {
                expression.append(years);
                i += digits - 1;
            } else if (i == month) {
                expression.append(months);
                i++;
            } else if (i == day) {
                expression.append(days);
                i++;
            } else {
                char sign = pattern.charAt(i);
                boolean plain = Character.isLetterOrDigit(sign) || sign == '-' || sign == '/' || sign == ' ';
                expression.append(plain ? "" : "[").append(sign).append(plain ? "" : "]");
            }
        }
        return expression.toString();
    }

    /** How many parts it has: 1 for a year, 2 with a month, 3 with a day. */
    int precision() {
        return day >= 0 ? 3 : month >= 0 ? 2 : 1;
    }

    int length() {
        return pattern.length();
    }

    /** The canonical date of a text of exactly this pattern, or empty where it is none or no day of the calendar. */
    Optional<String> read(String text) {
        if (text.length() != pattern.length() || !fits(text)) {
            return Optional.empty();
        }
        int y = year(Slices.number(text, year, year + digits));
        int m = month < 0 ? 1 : Slices.number(text, month, month + 2);
        int d = day < 0 ? 1 : Slices.number(text, day, day + 2);
        return isDay(y, m, d) ? Optional.of(canonical(y, m, d, precision())) : Optional.empty();
    }

    private static boolean isDay(int y, int m, int d) {
        return y > 0
                && m >= 1
                && m <= 12
                && d >= 1
                && d <= (d > 28 ? YearMonth.of(y, m).lengthOfMonth() : 28);
    }

    /** Whether that is a canonical date: a day of the calendar, a month or a year. */
    static boolean isDay(String canonical) {
        int length = canonical.length();
        boolean year = length == 4;
        boolean day = length == 10 && canonical.charAt(7) == '-' && Slices.isDigits(canonical, 8, 10);
        boolean month = (length == 7 || day) && canonical.charAt(4) == '-' && Slices.isDigits(canonical, 5, 7);
        return (year || month)
                && Slices.isDigits(canonical, 0, 4)
                && isDay(
                        Slices.number(canonical, 0, 4),
                        month ? Slices.number(canonical, 5, 7) : 1,
                        day ? Slices.number(canonical, 8, 10) : 1);
    }

    /** Whether the year can be said in as many digits. */
    boolean canWrite(String canonical) {
        int y = Slices.number(canonical, 0, 4);
        return digits == 4 || (y >= 1900 + pivot && y < 2000 + pivot);
    }

    private int year(int number) {
        return digits == 4 ? number : number + (number < pivot ? 2000 : 1900);
    }

    /** The text of a canonical date: what the date lacks is its first month or day, what the pattern lacks is left out. */
    String write(String canonical) {
        char[] text = pattern.toCharArray();
        canonical.getChars(4 - digits, 4, text, year);
        if (month >= 0) {
            (canonical.length() >= 7 ? canonical : FIRST).getChars(5, 7, text, month);
        }
        if (day >= 0) {
            (canonical.length() == 10 ? canonical : FIRST).getChars(8, 10, text, day);
        }
        return new String(text);
    }

    /** Whether {@link #write} gives that text of a canonical date that can be written. */
    boolean writes(String canonical, String text) {
        String month = canonical.length() >= 7 ? canonical : FIRST;
        String day = canonical.length() == 10 ? canonical : FIRST;
        return text.length() == pattern.length()
                && fits(text)
                && canWrite(canonical)
                && text.regionMatches(year, canonical, 4 - digits, digits)
                && (this.month < 0 || text.regionMatches(this.month, month, 5, 2))
                && (this.day < 0 || text.regionMatches(this.day, day, 8, 2));
    }

    /** How many parts a canonical date has. */
    static int precisionOf(String canonical) {
        return canonical.length() == 10 ? 3 : canonical.length() == 7 ? 2 : 1;
    }

    static String canonical(int year, int month, int day, int precision) {
        var text = Slices.pad(new StringBuilder(10), year, 4);
        if (precision > 1) {
            Slices.pad(text.append('-'), month, 2);
        }
        if (precision > 2) {
            Slices.pad(text.append('-'), day, 2);
        }
        return text.toString();
    }

    private boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char asked = pattern.charAt(i);
            char found = text.charAt(i);
            boolean digit = asked == 'y' || asked == 'M' || asked == 'd';
            if (digit ? found < '0' || found > '9' : found != asked) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
