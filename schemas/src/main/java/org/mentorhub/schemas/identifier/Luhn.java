package org.mentorhub.schemas.identifier;

/** The check digit of Luhn (ISO/IEC 7812-1), as Italian VAT numbers and French establishments have it. */
public final class Luhn {
    private Luhn() {}

    /**
     * The digit that follows these.
     *
     * @param digits decimal digits only
     */
    public static char checkDigit(String digits) {
        int sum = 0;
        boolean doubled = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighed = doubled ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            doubled = !doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
