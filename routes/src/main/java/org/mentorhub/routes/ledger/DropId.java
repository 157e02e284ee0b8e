package org.mentorhub.routes.ledger;

/**
 * The hub's id of a drop.
 *
 * @param value in the form of a UUID, small letters; made by HMAC of what names it, so that it tells nothing
 */
public record DropId(String value) {

    /** @throws IllegalArgumentException where the text has not the form of a UUID */
    public DropId {
        HubIdForm.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
