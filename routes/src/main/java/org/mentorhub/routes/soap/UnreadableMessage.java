package org.mentorhub.routes.soap;

/** A message that cannot be read as the contract says: its sender is told, and nobody else. */
final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMessage(Throwable cause) {
        super(cause);
    }
}
