package org.mentorhub.connectors.conversion;

import java.util.Set;
import org.mentorhub.connectors.format.Name;

/** The members of a canonical grade. */
final class GradeMembers {

    static final Name SCALE = Canonical.NAMES.of("scale");
    static final Name VALUE = Canonical.NAMES.of("value");
    static final Name HONOURS = Canonical.NAMES.of("honours");
    static final Name MENTION = Canonical.NAMES.of("mention");
    static final Name OUTCOME = Canonical.NAMES.of("outcome");
    static final Set<String> ALL = Set.of("scale", "value", "honours", "mention", "outcome");

    private GradeMembers() {}
}
