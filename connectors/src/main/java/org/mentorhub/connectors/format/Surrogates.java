package org.mentorhub.connectors.format;

/** Halves of characters beyond the basic plane. */
final class Surrogates {

    private Surrogates() {}

    /** Where a half stands without its other half, or −1. */
    static int firstLone(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(point);
        }
        return -1;
    }
}
