package org.mentorhub.schemas.identifier;

import java.util.Locale;

/** The check digit of machine-readable travel documents (ICAO 9303-3): weights 7 3 1, A=10 … Z=35, filler 0, modulo 10. */
public final class MachineReadableZone {
    private static final int[] WEIGHTS = {7, 3, 1};

    private MachineReadableZone() {}

    /**
     * The digit that follows this field.
     *
     * @param field capitals, digits and fillers {@code <}
     * @throws IllegalArgumentException where another character stands in it
     */
    public static char checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % 3];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c == '<') {
            return 0;
        }
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "no character of a machine-readable zone: U+%04X", (int) c));
    }
}
