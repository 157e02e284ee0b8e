package org.mentorhub.routes.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Where a delivery stands. {@link #mayBecome} is the one place that says which way it may go from there. */
public enum DeliveryState {
    /** Waits for its hand-over, the first or the next. */
    PENDING,
    /** A process hands it over. */
    CLAIMED,
    /** Lies in a mailbox, leased to the recipient that looked at it. */
    OFFERED,
    /** The recipient's transport took it. Final where the recipient gives no business word. */
    DELIVERED,
    /** The recipient's word: accepted. Final. */
    ACKNOWLEDGED,
    /** The recipient's word: refused. Final. */
    REFUSED,
    /** Sent, and nobody knows whether it arrived: an operator or a probe decides. */
    IN_DOUBT,
    /** Given up: an operator decides. */
    DEAD,
    /** Waits for something other than time: see {@link HoldReason}. */
    HELD,
    /** A newer version of its document took its place. Final. */
    SUPERSEDED,
    /** Taken back by its sender, or erased. Final. */
    WITHDRAWN;

    /** Whether a delivery in this state may go over into that one. */
    public boolean mayBecome(DeliveryState next) {
        return switch (this) {
            case PENDING -> PENDING_NEXT.contains(next);
            case CLAIMED -> CLAIMED_NEXT.contains(next);
            case OFFERED -> next == PENDING || next == OFFERED || isWord(next) || next == WITHDRAWN;
            case DELIVERED -> isWord(next);
            case IN_DOUBT -> next == DELIVERED || next == PENDING || next == DEAD || isWord(next) || next == WITHDRAWN;
            case DEAD -> isWord(next) || next == WITHDRAWN;
            case HELD -> next == PENDING || next == SUPERSEDED || next == WITHDRAWN;
            case ACKNOWLEDGED, REFUSED, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    /** Whether the state is the recipient's business word. */
    public boolean isWord() {
        return isWord(this);
    }

    private static boolean isWord(DeliveryState state) {
        return state == ACKNOWLEDGED || state == REFUSED;
    }

    // A word on a delivery that waits for its next attempt answers an earlier attempt whose own answer was lost.
    private static final Set<DeliveryState> PENDING_NEXT =
            EnumSet.of(CLAIMED, OFFERED, HELD, SUPERSEDED, WITHDRAWN, ACKNOWLEDGED, REFUSED);
    private static final Set<DeliveryState> CLAIMED_NEXT =
            EnumSet.of(PENDING, OFFERED, DELIVERED, IN_DOUBT, DEAD, ACKNOWLEDGED, REFUSED);
}
