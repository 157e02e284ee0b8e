package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A group: its fields, which of them are needed, and a rule of its own beyond the schema.
 *
 * @param fields the fields by name
 * @param required the names of those that may not be absent
 * @param alternatives of these, one is needed
 * @param alternative whether exactly one of them or at least one
 * @param minProperties how many fields it has at least
 * @param rule what a schema cannot say of it
 */
record ObjectCheck(
        Map<String, NodeCheck> fields,
        List<String> required,
        List<String> alternatives,
        ModelRule alternative,
        int minProperties,
        GroupRule rule)
        implements NodeCheck {

    @Override
    public void check(JsonNode value, Findings findings) {
        if (!(value instanceof ObjectNode group)) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "object");
            return;
        }
        for (Map.Entry<String, JsonNode> member : group.properties()) {
            NodeCheck field = fields.get(member.getKey());
            findings.enter(member.getKey());
            if (field == null) {
                findings.add(ModelRule.UNKNOWN_FIELD, member.getValue(), Optional.empty(), known());
            } else {
                field.check(member.getValue(), findings);
            }
            findings.leave();
            if (findings.isFull()) {
                return;
            }
        }
        presence(group, findings);
        rule.check(group, findings);
    }

    private void presence(ObjectNode group, Findings findings) {
        for (String name : required) {
            if (!group.has(name)) {
                findings.addBelow(name, ModelRule.REQUIRED, MissingNode.getInstance(), Optional.empty());
            }
        }
        if (group.size() < minProperties) {
            findings.add(ModelRule.EMPTY, group, Optional.empty());
        }
        if (!alternatives.isEmpty()) {
            long present = alternatives.stream().filter(group::has).count();
            if (present == 0 || (present > 1 && alternative == ModelRule.ONE_OF)) {
                findings.add(alternative, group, Optional.empty(), alternatives.toArray(String[]::new));
            }
        }
    }

    private String[] known() {
        return fields.keySet().toArray(String[]::new);
    }
}
