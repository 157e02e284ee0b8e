package org.mentorhub.routes.admin;

/** An operator named something that the ledger does not have. */
final class NoSuchIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoSuchIdException(String message) {
        super(message);
    }
}
