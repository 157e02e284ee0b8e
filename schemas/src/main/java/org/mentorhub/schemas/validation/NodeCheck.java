package org.mentorhub.schemas.validation;

import org.mentorhub.schemas.value.Value;

/** One place of a schema, compiled: looks at a value and notes what is wrong with it. Immutable. */
interface NodeCheck {
    void check(Value value, Findings findings);
}
