package org.mentorhub.schemas.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.schemas.value.Value;

/** A group: its fields, which of them are needed, and a rule of its own beyond the schema. */
final class ObjectCheck implements NodeCheck {

    private final Map<String, Field> fields = new HashMap<>();
    private final String[] names;
    private final String[] required;
    private final String[] alternatives;
    private final ModelRule alternative;
    private final long alternativePlaces;
    private final long[] requiredPlace;
    private final long requiredPlaces;
    private final int minProperties;
    private final GroupRule rule;

    /** One field: its check, and its place as a bit, so that what is there is one number. */
    private record Field(NodeCheck check, long place) {}

    /**
     * Which fields of a group have to be there.
     *
     * @param required the names of those that may not be absent
     * @param alternatives of these, one is needed
     * @param alternative whether exactly one of them or at least one
     * @param minProperties how many fields it has at least
     */
    record Presence(List<String> required, List<String> alternatives, ModelRule alternative, int minProperties) {}

    /**
     * @param fields the fields by name, at most 64
     * @param presence which of them have to be there
     * @param rule what a schema cannot say of it
     */
    ObjectCheck(Map<String, NodeCheck> fields, Presence presence, GroupRule rule) {
        if (fields.size() > Long.SIZE) {
            throw new IllegalStateException("a group has more than 64 fields: " + fields.keySet());
        }
        long place = 1;
        for (Map.Entry<String, NodeCheck> field : fields.entrySet()) {
            this.fields.put(field.getKey(), new Field(field.getValue(), place));
            place <<= 1;
        }
        this.names = fields.keySet().toArray(String[]::new);
        this.required = presence.required.toArray(String[]::new);
        this.requiredPlace = presence.required.stream()
                .map(this::field)
                .mapToLong(Field::place)
                .toArray();
        this.requiredPlaces = places(presence.required);
        this.alternatives = presence.alternatives.toArray(String[]::new);
        this.alternativePlaces = places(presence.alternatives);
        this.alternative = presence.alternative;
        this.minProperties = presence.minProperties;
        this.rule = rule;
    }

    private long places(List<String> wanted) {
        return wanted.stream().map(this::field).mapToLong(Field::place).reduce(0, (a, b) -> a | b);
    }

    private Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("a schema asks for a field that it does not have: " + name);
        }
        return field;
    }

    @Override
    public void check(Value value, Findings findings) {
        if (!value.isObject()) {
            findings.add(ModelRule.TYPE, value, Optional.empty(), "object");
            return;
        }
        long there = 0;
        for (int i = 0; i < value.size(); i++) {
            String name = value.member(i);
            @Nullable Field field = fields.get(name);
            findings.enter(name);
            if (field == null) {
                findings.add(ModelRule.UNKNOWN_FIELD, value.child(i), Optional.empty(), names);
            } else {
                there |= field.place;
                field.check.check(value.child(i), findings);
            }
            findings.leave();
            if (findings.isFull()) {
                return;
            }
        }
        presence(value, there, findings);
        rule.check(value, findings);
    }

    private void presence(Value group, long there, Findings findings) {
        if ((there & requiredPlaces) != requiredPlaces) {
            for (int i = 0; i < required.length; i++) {
                if ((there & requiredPlace[i]) == 0) {
                    findings.addBelow(required[i], ModelRule.REQUIRED, Value.MISSING, Optional.empty());
                }
            }
        }
        if (group.size() < minProperties) {
            findings.add(ModelRule.EMPTY, group, Optional.empty());
        }
        if (alternatives.length > 0) {
            int present = Long.bitCount(there & alternativePlaces);
            if (present == 0 || (present > 1 && alternative == ModelRule.ONE_OF)) {
                findings.add(alternative, group, Optional.empty(), alternatives);
            }
        }
    }
}
