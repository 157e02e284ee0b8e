package org.mentorhub.routes.ledger.sql;

import java.util.LinkedHashSet;
import java.util.Set;

/** Of whose consents, to what purposes, something new was learned in an item: what waits for them is looked at once, at its end. */
final class Learned {
    private final Set<OfPerson> news = new LinkedHashSet<>();

    /** A purpose to which a person's consents changed. */
    record OfPerson(long subject, String purpose) {}

    void of(long subject, String purpose) {
        news.add(new OfPerson(subject, purpose));
    }

    Set<OfPerson> news() {
        return news;
    }
}
