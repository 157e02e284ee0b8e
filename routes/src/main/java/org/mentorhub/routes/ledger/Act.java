package org.mentorhub.routes.ledger;

/**
 * Who decides, and why: kept, sealed, beside every event that the decision makes.
 *
 * @param who the operator, and the way by which it was said
 * @param why in the operator's words; empty where none were asked for
 */
public record Act(String who, String why) {
    /** A decision of which nothing is kept but what it did. */
    public static final Act UNSIGNED = new Act("", "");

    /** Whether there is anything to keep. */
    public boolean isSigned() {
        return !who.isEmpty();
    }
}
