package org.mentorhub.routes.ledger;

/**
 * The hub's id of an exchange: the same when the sender sends the same again.
 *
 * @param value in the form of a UUID, small letters; made by HMAC of what names it, so that it tells nothing
 */
public record ExchangeId(String value) {

    /** @throws IllegalArgumentException where the text has not the form of a UUID */
    public ExchangeId {
        HubIdForm.check(value);
    }

    /** Whether the text has the form of such an id. */
    public static boolean isValid(String value) {
        return HubIdForm.matches(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
