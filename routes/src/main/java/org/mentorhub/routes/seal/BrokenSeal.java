package org.mentorhub.routes.seal;

import org.jspecify.annotations.Nullable;

/** Something sealed does not open: its store was changed, or the key is another's. */
public final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what does not open, and why; no content
     * @param cause of the cipher, where there is one
     */
    public BrokenSeal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
