package org.mentorhub.connectors.format;

import java.math.BigDecimal;

/** What RFC 8259 calls a number: {@code -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?}. */
final class JsonNumber {

    private static final int LONG_DIGITS = 18;

    private JsonNumber() {}

    static boolean is(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, start);
        if (whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
            return false;
        }
        int at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(text, whole + 1);
            if (at == whole + 1) {
                return false;
            }
        }
        return at == text.length() || isExponent(text, at);
    }

    /** Whether such a number is written without a point or an exponent, and surely fits a long. */
    static boolean isShortAndWhole(String text) {
        return text.length() <= LONG_DIGITS && text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** The value of such a number. Short plain decimals, and others are hardly seen, are made without the general way. */
    static BigDecimal decimal(String text) {
        int point = text.indexOf('.');
        int start = text.startsWith("-") ? 1 : 0;
        long digits = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                return new BigDecimal(text);
            }
            digits = i == point ? digits : 10 * digits + c - '0';
        }
        boolean plain =
                text.length() > start && text.length() <= LONG_DIGITS && point != start && point != text.length() - 1;
        return plain
                ? BigDecimal.valueOf(start == 1 ? -digits : digits, point < 0 ? 0 : text.length() - point - 1)
                : new BigDecimal(text);
    }

    private static boolean isExponent(String text, int at) {
        int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
        int first = at + 1 + sign;
        return (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                && digits(text, first) == text.length()
                && first < text.length();
    }

    /** Where the digits from that place on end. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
