package org.mentorhub.schemas.validation;

import org.mentorhub.schemas.value.Value;

/** A rule about the elements of one list that a schema cannot say. Bears elements of the wrong type: those are told elsewhere. */
interface ListRule {
    /** No such rule. */
    ListRule NONE = (list, findings) -> {};

    void check(Value list, Findings findings);
}
