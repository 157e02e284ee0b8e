package org.mentorhub.schemas.validation;

import java.util.Optional;
import org.mentorhub.schemas.value.Value;

/** True or false. */
record BooleanCheck() implements NodeCheck {
    @Override
    public void check(Value value, Findings findings) {
        if (!value.isBoolean()) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "boolean");
        }
    }
}
