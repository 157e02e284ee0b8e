package org.mentorhub.schemas.identifier;

/** What looking at an identifier gave. */
public sealed interface IdentifierCheck {

    /** Nothing against it. */
    record Valid() implements IdentifierCheck {}

    /**
     * It may be right, but that register's numbers usually look otherwise: a warning.
     *
     * @param form what they usually look like
     */
    record Unusual(String form) implements IdentifierCheck {}

    /**
     * No number of that register looks like this.
     *
     * @param form what they look like
     */
    record Malformed(String form) implements IdentifierCheck {}

    /**
     * The form is right, the check letter or digit is not: a typing error somewhere.
     *
     * @param withRightCheck the same number with the check letter or digit that its other characters ask for
     */
    record WrongCheck(String withRightCheck) implements IdentifierCheck {}
}
