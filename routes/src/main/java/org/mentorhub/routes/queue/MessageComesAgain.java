package org.mentorhub.routes.queue;

import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.PartnerId;

/** A message was not taken and is not acknowledged. */
final class MessageComesAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageComesAgain(PartnerId sender, @Nullable Throwable cause) {
        super("a message of " + sender + " could not be taken now; it stays in its queue", cause);
    }
}
