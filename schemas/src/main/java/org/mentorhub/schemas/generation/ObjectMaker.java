package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Makes groups.
 *
 * @param fields the fields in the order of the schema
 * @param alternatives names of which at least one is made, exactly one where a repair says so
 * @param repair brings the fields of the group in accord
 */
record ObjectMaker(List<Field> fields, List<String> alternatives, GroupRepair repair) implements Maker {

    /** When a field is made. */
    enum When {
        ALWAYS,
        PERHAPS,
        NEVER
    }

    /** A field of the group. */
    record Field(String name, When when, Maker maker) {}

    /** Brings the fields of a group in accord with each other. */
    interface GroupRepair {
        void repair(ObjectNode group, Draw draw);
    }

    @Override
    public ObjectNode make(Draw draw) {
        return make(draw, Optional.empty());
    }

    /** @param fixed a field whose value is given, with its value */
    ObjectNode make(Draw draw, Optional<Presence.Selected> fixed) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            if (fixed.isPresent() && fixed.get().key().equals(field.name())) {
                group.put(field.name(), fixed.get().value());
            } else if (field.when() == When.ALWAYS || (field.when() == When.PERHAPS && draw.present())) {
                group.set(field.name(), field.maker().make(draw));
            }
        }
        atLeastOne(group, draw);
        repair.repair(group, draw);
        return group;
    }

    private void atLeastOne(ObjectNode group, Draw draw) {
        List<Field> candidates = fields.stream()
                .filter(field -> field.when() != When.NEVER)
                .filter(field -> alternatives.isEmpty() ? group.isEmpty() : alternatives.contains(field.name()))
                .toList();
        boolean lacking =
                alternatives.isEmpty() ? group.isEmpty() : alternatives.stream().noneMatch(group::has);
        if (lacking && !candidates.isEmpty()) {
            Field field = draw.of(candidates);
            group.set(field.name(), field.maker().make(draw));
        }
    }

    Optional<Maker> maker(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::maker)
                .findFirst();
    }
}
