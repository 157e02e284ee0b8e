package org.mentorhub.schemas.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes lists.
 *
 * @param items makes an element
 * @param selected the elements that must be there, each with its own maker
 * @param maxItems how many it may have
 * @param key the field by which elements must differ, {@code .} for the whole element, or empty where they may be alike
 */
record ArrayMaker(Maker items, List<Wanted> selected, int maxItems, String key) implements Maker {

    /** An element that must be there. */
    record Wanted(Presence.Selected selected, ObjectMaker maker) {}

    @Override
    public ArrayNode make(Draw draw) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Set<JsonNode> keys = new LinkedHashSet<>();
        for (Wanted wanted : selected) {
            add(list, wanted.maker().make(draw, Optional.of(wanted.selected())), keys);
        }
        int length = draw.length(1, maxItems);
        for (int i = list.size(); i < length; i++) {
            add(list, items.make(draw), keys);
        }
        return list;
    }

    private void add(ArrayNode list, JsonNode element, Set<JsonNode> keys) {
        JsonNode identity = key.equals(".") ? element : element.path(key);
        if (key.isEmpty() || keys.add(identity)) {
            list.add(element);
        }
    }
}
