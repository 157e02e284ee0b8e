package org.mentorhub.schemas.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Breaks documents: one random change at a random place. */
final class Mutations {
    private final SplittableRandom random;

    Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    void apply(ObjectNode document) {
        List<ObjectNode> groups = new ArrayList<>();
        collect(document, groups);
        ObjectNode group = groups.get(random.nextInt(groups.size()));
        List<String> names = new ArrayList<>();
        group.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            group.put("empty", 1);
            return;
        }
        change(group, names.get(random.nextInt(names.size())));
    }

    private void change(ObjectNode group, String name) {
        JsonNode value = group.path(name);
        switch (random.nextInt(12)) {
            case 0 -> group.remove(name);
            case 1 -> group.putNull(name);
            case 2 -> group.put(name, "");
            case 3 -> group.put(name, random.nextInt(-5, 2_000_000));
            case 4 -> group.putArray(name);
            case 5 -> group.putObject(name);
            case 6 -> group.put("unknown" + random.nextInt(9), true);
            case 7 -> group.put(name, value.asText() + " ");
            case 8 -> group.put(name, value.asText() + "\u0007");
            case 9 -> group.put(name, "é".repeat(random.nextInt(195, 5000)));
            case 10 -> group.put(name, "2026-02-30");
            default -> repeat(group, name, value);
        }
    }

    private void repeat(ObjectNode group, String name, JsonNode value) {
        if (value instanceof ArrayNode list && !list.isEmpty()) {
            int times = random.nextBoolean() ? 1 : 300;
            for (int i = 0; i < times; i++) {
                list.add(list.get(0));
            }
        } else {
            group.put(name, value.asDouble() + 1.5);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> groups) {
        if (node instanceof ObjectNode group) {
            groups.add(group);
        }
        node.forEach(child -> collect(child, groups));
    }
}
