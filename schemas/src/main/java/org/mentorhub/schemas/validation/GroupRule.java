package org.mentorhub.schemas.validation;

import org.mentorhub.schemas.value.Value;

/** A rule about the fields of one group that a schema cannot say. Bears fields of the wrong type: those are told elsewhere. */
interface GroupRule {
    /** No such rule. */
    GroupRule NONE = (group, findings) -> {};

    void check(Value group, Findings findings);
}
