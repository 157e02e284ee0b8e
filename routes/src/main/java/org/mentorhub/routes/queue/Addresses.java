package org.mentorhub.routes.queue;

import org.mentorhub.schemas.PartnerId;

/** The queues of the hub's own broker: two for each partner. */
public final class Addresses {
    /** What a receiver rejects for good; the hub's own user alone may look. */
    static final String UNDELIVERABLE = "undeliverable";

    /** All that go to partners. */
    static final String ALL_OUT = "partner.*.out";

    private Addresses() {}

    /** What the partner sends to the hub. */
    public static String in(PartnerId partner) {
        return "partner." + partner + ".in";
    }

    /** What the hub sends to the partner. */
    public static String out(PartnerId partner) {
        return "partner." + partner + ".out";
    }
}
