package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes values of one place of a schema. Immutable. */
interface Maker {
    JsonNode make(Draw draw);
}
