package org.mentorhub.routes.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether the ledger's store does what it is asked, as far as this process knows: a database may be gone, a disk full. While it does not,
 * every call to the ledger fails at once, and only the ledger itself tries each second whether the store is back.
 */
public interface Reach {

    /** Since when the store does nothing; empty where it works. */
    Optional<Instant> awaySince();

    /** Has the listener called each time the store goes away and each time it is back. It must return quickly, and must not call the ledger. */
    void onChange(Consumer<Change> listener);

    /** What became of the store. */
    enum Change {
        /** It does nothing any more. */
        AWAY,
        /** It works again. */
        BACK
    }
}
