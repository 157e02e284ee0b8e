package org.mentorhub.routes.admin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.routes.ledger.Act;
import org.mentorhub.routes.ledger.DeadLetters.Doubt;
import org.mentorhub.routes.ledger.DeadLetters.Selection;
import org.mentorhub.schemas.PartnerId;

/**
 * What an operator wants to be replayed.
 *
 * @param which dead letters
 * @param doubt what to do with those that may have arrived
 * @param perSecond how many a second at most; 0: as many as go
 * @param act in whose name
 */
record ReplayOrder(Selection which, Doubt doubt, int perSecond, Act act) {
    private static final int FASTEST = 10_000;

    ReplayOrder {
        if (perSecond < 0 || perSecond > FASTEST) {
            throw new IllegalArgumentException("perSecond is 1 to " + FASTEST + ", or 0 for as many as go, not "
                    + perSecond + "; nothing was changed");
        }
    }

    /** Those of a partner, or of all, that died of a cause, or of any. */
    static Selection which(Optional<PartnerId> partner, @Nullable String cause) {
        return new Selection(
                partner, Optional.ofNullable(cause).map(String::strip).filter(code -> !code.isEmpty()));
    }
}
