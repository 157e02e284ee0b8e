package org.mentorhub.connectors.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of what fills in a rule's texts.
 *
 * @param names in the order in which the program gives the values
 * @param rest whether the last one takes all values that are left
 */
record Arguments(List<String> names, Rest rest) {

    /** How many values the last name stands for. */
    enum Rest {
        ONE,
        ALL
    }

    Arguments {
        names = List.copyOf(names);
    }

    /** The values of a name; empty where none was given. */
    List<String> of(String name, List<String> values) {
        int at = names.indexOf(name);
        if (at < 0 || at >= values.size()) {
            return List.of();
        }
        boolean all = rest == Rest.ALL && at == names.size() - 1;
        return values.subList(at, all ? values.size() : at + 1);
    }

    /** Each name with its values. */
    Map<String, List<String>> named(List<String> values) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, List.copyOf(of(name, values))));
        return named;
    }
}
