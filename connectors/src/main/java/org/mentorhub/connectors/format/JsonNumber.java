package org.mentorhub.connectors.format;

/** What RFC 8259 calls a number: {@code -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?}. */
final class JsonNumber {

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
