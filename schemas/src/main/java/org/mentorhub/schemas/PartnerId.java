package org.mentorhub.schemas;

import java.util.regex.Pattern;

/**
 * A partner's system, as {@code <country>-<agency>}: {@code it-comune-milano}.
 *
 * @param value two small letters for the country (ISO 3166-1), then the agency in small letters, digits and hyphens
 */
public record PartnerId(String value) implements Comparable<PartnerId> {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException where the text is no partner id */
    public PartnerId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no partner id (country-agency, small letters): " + value);
        }
    }

    /** Whether the text has the form of a partner id. */
    public static boolean isValid(String value) {
        return value.length() <= 64 && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
