package org.mentorhub.connectors.conversion;

/** Numbers at fixed places of a text, without a formatter. */
final class Slices {

    private Slices() {}

    /** Whether all characters from start to end are the digits 0 to 9. */
    static boolean isDigits(String text, int start, int end) {
        if (start >= end || end > text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that stands there; at most nine digits, checked before. */
    static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** Whether that character stands at that place. */
    static boolean has(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** The digits without the zeros in front, one digit at least; a text that is not all digits stays as it is. */
    static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return isDigits(digits, 0, digits.length()) ? digits.substring(start) : digits;
    }

    /** Appends the number with zeros in front, at least so many digits wide. */
    static StringBuilder pad(StringBuilder to, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            to.append('0');
        }
        return to.append(digits);
    }
}
