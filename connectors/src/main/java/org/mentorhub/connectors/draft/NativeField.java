package org.mentorhub.connectors.draft;

import java.util.List;

/**
 * One field of the samples.
 *
 * @param path names from the root, which is left out; an attribute's has {@code @} in front
 * @param lists how many names of the path stand around the item of a list that the field belongs to; 0: it stands in no list
 * @param depth of how many lists it is an item's field
 * @param values all that the samples have there, without empty ones
 */
record NativeField(List<String> path, int lists, int depth, List<String> values) {
    NativeField {
        path = List.copyOf(path);
        values = List.copyOf(values);
    }

    /** The list's path, or none. */
    List<String> list() {
        return path.subList(0, lists);
    }

    /** As the report shows it. */
    String shown() {
        return String.join("/", path);
    }

    /** The words of its own name. */
    List<String> ownWords() {
        return Words.of(path.getLast());
    }

    /** The words of the names around it. */
    List<String> wordsAround() {
        return Words.of(String.join(" ", path.subList(0, path.size() - 1)));
    }
}
