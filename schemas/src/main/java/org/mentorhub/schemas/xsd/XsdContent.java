package org.mentorhub.schemas.xsd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the content of a group: its properties in order, and which of them it needs at least or exactly one of. */
final class XsdContent {
    private final XsdText out;
    private final String group;
    private final XsdTypes types;
    private final List<Property> properties = new ArrayList<>();
    private final Set<String> choices = new HashSet<>();
    private final Count count;

    XsdContent(XsdText out, String group, JsonNode schema, XsdTypes types) {
        this.out = out;
        this.group = group;
        this.types = types;
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(property -> properties.add(
                        new Property(property.getKey(), property.getValue(), required.contains(property.getKey()))));
        schema.path("anyOf")
                .forEach(one -> choices.add(one.path("required").path(0).asText()));
        schema.path("oneOf")
                .forEach(one -> choices.add(one.path("required").path(0).asText()));
        if (schema.path("minProperties").intValue() > 1) {
            throw new IllegalStateException(group + " needs several properties, which is not made yet");
        }
        if (schema.path("minProperties").intValue() == 1 && required.isEmpty() && choices.isEmpty()) {
            properties.forEach(property -> choices.add(property.name));
        }
        count = schema.has("oneOf") ? Count.ONE : Count.SOME;
    }

    /** How many of the choices. */
    private enum Count {
        ONE,
        SOME
    }

    /**
     * A property of a group.
     *
     * @param name of the property and its element
     * @param schema its schema
     * @param required whether the group needs it
     */
    record Property(String name, JsonNode schema, boolean required) {
        private Property needed() {
            return new Property(name, schema, true);
        }
    }

    void write() {
        out.open("<xs:sequence>");
        if (choices.isEmpty()) {
            rest(0);
        } else {
            untilOne(0);
        }
        out.close("</xs:sequence>");
    }

    /** What may follow when enough is there. */
    private void rest(int from) {
        properties.stream()
                .skip(from)
                .filter(property -> count == Count.SOME || !choices.contains(property.name))
                .forEach(property -> types.element(group, property));
    }

    /** What must follow while none of the choices is there: the next of them, or a later one. */
    private void untilOne(int from) {
        int at = from;
        while (!choices.contains(properties.get(at).name)) {
            types.element(group, properties.get(at++));
        }
        int next = at + 1;
        if (properties.stream().skip(next).noneMatch(property -> choices.contains(property.name))) {
            types.element(group, properties.get(at).needed());
            rest(next);
            return;
        }
        out.open("<xs:choice>");
        out.open("<xs:sequence>");
        types.element(group, properties.get(at).needed());
        rest(next);
        out.close("</xs:sequence>");
        out.open("<xs:sequence>");
        untilOne(next);
        out.close("</xs:sequence>");
        out.close("</xs:choice>");
    }
}
