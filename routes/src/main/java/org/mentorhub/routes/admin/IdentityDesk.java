package org.mentorhub.routes.admin;

import java.util.List;
import java.util.Locale;
import org.mentorhub.routes.ledger.Identities;
import org.mentorhub.routes.ledger.Identities.Verdict;
import org.mentorhub.routes.ledger.IdentityConflict;

/** What operators see and decide of conflicts about identities; the MBean, the management port and so the command line use it. */
final class IdentityDesk {
    private static final int MOST_LISTED = 1000;

    private final Identities identities;
    private final KnownPartners partners;

    IdentityDesk(Identities identities, KnownPartners partners) {
        this.identities = identities;
        this.partners = partners;
    }

    /** How many wait for a decision. */
    long count() {
        return identities.openCount();
    }

    /** Those that wait, oldest first; without documents and comparison. */
    List<ConflictView> open(int limit) {
        return views(identities.open(checked(limit)));
    }

    /** Those that were decided, the latest first. */
    List<ConflictView> decided(int limit) {
        return views(identities.decided(checked(limit)));
    }

    ConflictView show(String conflict) {
        return identities.conflict(conflict).map(ConflictView::of).orElseThrow(() -> unknown(conflict));
    }

    /** What an id of a partner's names: a person, a document, a placement; nothing where it is not known. */
    List<KnownView> known(String partner, String id) {
        return identities.known(partners.named(partner), id).stream()
                .map(KnownView::of)
                .toList();
    }

    /**
     * Decides.
     *
     * @param verdict {@code same} or {@code different}
     * @return the conflict as it is now
     */
    ConflictView decide(String conflict, String verdict, String reason) {
        return switch (identities.decide(conflict, verdict(verdict), reason)) {
            case DONE -> show(conflict);
            case UNKNOWN -> throw unknown(conflict);
            case DECIDED ->
                throw new WrongStateException("conflict " + conflict + " was decided already, and who is one person"
                        + " cannot be parted; nothing was changed");
            case OVERTAKEN ->
                throw new WrongStateException("conflict " + conflict + ": meanwhile the id in question is another"
                        + " person's, or the candidates were erased; nothing was changed, decide it different");
        };
    }

    private static Verdict verdict(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "same" -> Verdict.SAME;
            case "different" -> Verdict.DIFFERENT;
            default ->
                throw new IllegalArgumentException(
                        "verdict is same or different, not " + text + "; nothing was changed");
        };
    }

    private static List<ConflictView> views(List<IdentityConflict> conflicts) {
        return conflicts.stream().map(ConflictView::of).toList();
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("limit is 1 to " + MOST_LISTED + ", not " + limit);
        }
        return limit;
    }

    private static NoSuchIdException unknown(String conflict) {
        return new NoSuchIdException("no conflict " + conflict);
    }
}
