package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A list: what its elements are, how many.
 *
 * @param uniqueness whether an element may stand twice
 * @param rule what a schema cannot say of it
 */
record ArrayCheck(NodeCheck items, int minItems, int maxItems, Uniqueness uniqueness, ListRule rule)
        implements NodeCheck {

    /** Whether an element may stand twice. */
    enum Uniqueness {
        ONCE,
        REPEATABLE
    }

    @Override
    public void check(JsonNode value, Findings findings) {
        if (!(value instanceof ArrayNode list)) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "array");
            return;
        }
        if (list.size() < minItems) {
            findings.add(ModelRule.EMPTY, list, Optional.empty());
        }
        if (list.size() > maxItems) {
            findings.add(ModelRule.TOO_MANY, list, Optional.empty(), Integer.toString(maxItems));
            return;
        }
        for (int i = 0; i < list.size() && !findings.isFull(); i++) {
            findings.at(i);
            items.check(list.get(i), findings);
        }
        once(list, findings);
        findings.at(-1);
        rule.check(list, findings);
    }

    private void once(ArrayNode list, Findings findings) {
        if (uniqueness == Uniqueness.REPEATABLE || list.size() < 2) {
            return;
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                findings.at(i);
                findings.add(ModelRule.TWICE, list.get(i), Optional.empty());
            }
        }
    }
}
