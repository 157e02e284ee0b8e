package org.mentorhub.connectors.dialect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The native fields that the rows of one table use: each by one row, which knows what says nothing there. */
final class NativeFields {

    private static final Pattern SELECTION = Pattern.compile("\\[[^\\]]*=[^\\]]*]|(?<=[^/])\\[[0-9]]");

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, List<String>> signs = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Takes a field for a row: two rows that read one native field would say two things by it, and write it twice.
     *
     * @throws org.mentorhub.connectors.conversion.Options.BadOption where another row has it
     */
    void claim(String path, Place place, RowOptions options) {
        String at = path.equals(".") ? place.nativePlace() + "/." : at(path, place);
        Integer before = lines.putIfAbsent(at, options.line());
        if (before != null) {
            throw options.wrong(
                    "native " + at + " has a row in line " + before + " already",
                    "one row for each native field; a field for several: with: { … } or one-of: [ … ]");
        }
    }

    /** The same for a field of a row that says what its absence is. */
    void claim(String path, Place place, RowOptions options, Absence absence) {
        claim(path, place, options);
        names.add(path);
        if (!absence.signs().isEmpty()) {
            signs.merge(withoutPositions(at(path, place)), absence.signs(), NativeFields::both);
        }
    }

    /** Notes a text that says nothing there. */
    void signs(String path, Place place, String text) {
        signs.put(withoutPositions(at(path, place)), List.of(text));
    }

    /** Notes the name of a row that holds others. */
    void names(String path) {
        names.add(path);
    }

    /** Gives back what the branches of one row took, for the next branch: they share their fields. */
    void release(Set<String> before) {
        lines.keySet().retainAll(before);
    }

    /** The places that are taken now. */
    Set<String> taken() {
        return Set.copyOf(lines.keySet());
    }

    /** The names that rows use: columns. */
    Set<String> names() {
        return names.stream().filter(name -> !name.equals(".")).collect(Collectors.toSet());
    }

    /** The signs of absence of each native place that has some. */
    Map<String, List<String>> signs() {
        return Map.copyOf(signs);
    }

    /** Which item of a list a path means says nothing of the place, save where the list's places are all there is: {@code /mod/[3]}. */
    static String withoutPositions(String at) {
        return SELECTION.matcher(at).replaceAll("");
    }

    /** Several rows may speak of one place: of the items that each of them means. */
    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static String at(String path, Place place) {
        return place.below(path, ".").nativePlace();
    }
}
