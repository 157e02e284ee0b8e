package org.mentorhub.schemas.validation;

import java.util.Optional;
import org.mentorhub.schemas.value.Value;

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
    public void check(Value list, Findings findings) {
        if (!list.isArray()) {
            findings.add(ModelRule.TYPE, list, Optional.empty(), "array");
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
            items.check(list.child(i), findings);
        }
        once(list, findings);
        findings.at(-1);
        rule.check(list, findings);
    }

    private void once(Value list, Findings findings) {
        if (uniqueness == Uniqueness.REPEATABLE || list.size() < 2) {
            return;
        }
        for (int i = 1; i < list.size(); i++) {
            if (stoodBefore(list, i)) {
                findings.at(i);
                findings.add(ModelRule.TWICE, list.child(i), Optional.empty());
            }
        }
    }

    /** Such lists have a bound of some dozens of elements. */
    private static boolean stoodBefore(Value list, int at) {
        for (int i = 0; i < at; i++) {
            if (Value.same(list.child(i), list.child(at))) {
                return true;
            }
        }
        return false;
    }
}
