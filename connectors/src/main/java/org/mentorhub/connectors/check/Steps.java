package org.mentorhub.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A canonical path as the steps it takes: {@code education[0].level}.
 *
 * @param names member names, and positions as {@code 0]}
 */
record Steps(List<String> names) {

    static Steps of(String path) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '.' || path.charAt(i) == '[') {
                if (i > start) {
                    names.add(path.substring(start, i));
                }
                start = i + 1;
            }
        }
        return new Steps(names);
    }

    int length() {
        return names.size();
    }

    /** What stands there, or null. */
    @Nullable
    JsonNode find(JsonNode root) {
        JsonNode at = root;
        for (String name : names) {
            at = at == null ? null : isPosition(name) ? at.get(position(name)) : at.get(name);
        }
        return at;
    }

    /** Puts a value there; a list keeps its length. */
    boolean set(ObjectNode root, JsonNode value) {
        JsonNode around = new Steps(names.subList(0, names.size() - 1)).find(root);
        String last = names.getLast();
        if (around instanceof ObjectNode object && !isPosition(last)) {
            object.set(last, value);
            return true;
        }
        if (around instanceof ArrayNode array && isPosition(last) && position(last) < array.size()) {
            array.set(position(last), value);
            return true;
        }
        return false;
    }

    private static boolean isPosition(String name) {
        return name.endsWith("]");
    }

    private static int position(String name) {
        return Integer.parseInt(name.substring(0, name.length() - 1));
    }
}
