package org.mentorhub.routes.delivery;

import java.util.List;
import java.util.Optional;
import org.mentorhub.schemas.PartnerId;

/** What the {@code ledger:due} consumers draw on: claims, as far as the partner's gate is open. */
interface DueWork {

    /**
     * Begins work for a partner: ends the claims of processes that are gone, and has {@code wake} called after each commit that made
     * something due for it, until closed.
     */
    Wake begin(PartnerId partner, Runnable wake);

    /**
     * Claims what is due for a partner now.
     *
     * @param atMost how many the caller can begin at once, 1 or more
     * @return what is claimed, from none to that many; each is to be handled, and {@link #end} called for it
     */
    List<Handling> take(PartnerId partner, int atMost);

    /** Ends a handling; settles it where its route did not, because a part of the hub failed on the way. */
    void end(Handling handling, Optional<Throwable> defect);

    /** A registration that ends when it is closed. */
    interface Wake extends AutoCloseable {
        @Override
        void close();
    }
}
