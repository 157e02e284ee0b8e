package org.mentorhub.routes.ledger.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was learned in an item and is looked at once, at its end, after its event: of whose consents, to what purposes, there is something
 * new, and which identities are in doubt.
 */
final class Learned {
    private final Set<OfPerson> news = new LinkedHashSet<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /** A purpose to which a person's consents changed. */
    record OfPerson(long subject, String purpose) {}

    void of(long subject, String purpose) {
        news.add(new OfPerson(subject, purpose));
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    Set<OfPerson> news() {
        return news;
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
