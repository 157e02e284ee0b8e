package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** One place of a schema, compiled: looks at a value and notes what is wrong with it. Immutable. */
interface NodeCheck {
    void check(JsonNode value, Findings findings);
}
