package org.mentorhub.routes.admin;

/** An operator asked for a decision that the delivery's state does not allow. Nothing was changed. */
final class WrongStateException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    WrongStateException(String message) {
        super(message);
    }
}
