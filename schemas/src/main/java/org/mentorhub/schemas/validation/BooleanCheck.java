package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** True or false. */
record BooleanCheck() implements NodeCheck {
    @Override
    public void check(JsonNode value, Findings findings) {
        if (!value.isBoolean()) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "boolean");
        }
    }
}
