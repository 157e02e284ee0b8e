package org.mentorhub.routes.admin;

import org.mentorhub.routes.ledger.Act;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts now: the one that the management port knows in this thread, else somebody by JMX. */
final class Operator {
    private static final String BY_JMX = "operator by JMX";

    private Operator() {}

    /** An act of theirs. */
    static Act acts(String why) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return new Act(known == null ? BY_JMX : known.getName(), why);
    }
}
