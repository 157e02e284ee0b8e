package org.mentorhub.routes.ledger;

import java.util.List;
import java.util.Set;
import org.mentorhub.routes.ledger.WorkList.Settlement;
import org.mentorhub.schemas.PartnerId;

/**
 * Files of many documents that the hub uploads. The way of one: claim from the {@link WorkList}, write each, join, {@link #plan}, upload,
 * {@link #end}. After a process ended in between: {@link #open}, upload, {@link #end}.
 */
public interface Drops {
    /** Deliveries in one drop, at most. */
    int MOST_DELIVERIES = 1000;

    /**
     * Fixes a drop before its first upload. From here on its claims are settled by {@link #end} and by nothing else.
     *
     * @param name of the file, that no drop to this partner had before
     * @param claims what it carries, in the order of the file; 1 to {@value #MOST_DELIVERIES}
     * @throws IllegalStateException where the name was used, or one of the claims has ended: nothing is fixed
     */
    Drop plan(PartnerId recipient, String name, List<Claim> claims, Output content);

    /**
     * Takes over the drops to a partner that are to be uploaded now: those at which nobody works, because their process ended or the ledger
     * was out of reach when this one would have got them, and those to be tried again whose time has come. Each is given to one process, with
     * the bytes of the first time. Whether the partner's gate is open is the caller's to ask.
     *
     * @param held what this process works at
     */
    List<Drop> open(PartnerId recipient, Set<DropId> held);

    /**
     * Records what became of an upload, for all its deliveries at once. {@link Outcome.Retry} keeps the drop for {@link #open}; with every
     * other outcome it is ended, its bytes are gone, and its deliveries are settled. A delivery on which its recipient has said its word
     * meanwhile keeps that.
     *
     * @return {@link Settlement#LATE} where another process has the drop, or it is ended: nothing was changed
     */
    Settlement end(Drop drop, Outcome outcome);

    /** How many drops to that partner were planned whose names begin so: to number files by. */
    int planned(PartnerId recipient, String namePrefix);
}
