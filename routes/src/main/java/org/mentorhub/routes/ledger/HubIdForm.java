package org.mentorhub.routes.ledger;

/** The form of all hub ids: a UUID in small letters. */
final class HubIdForm {
    private static final int LENGTH = 36;

    private HubIdForm() {}

    static void check(String value) {
        if (!matches(value)) {
            throw new IllegalArgumentException("no hub id (a UUID in small letters): " + value);
        }
    }

    static boolean matches(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char c = value.charAt(at);
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            if (hyphen ? c != '-' : "0123456789abcdef".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
