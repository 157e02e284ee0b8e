package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.TreePath.Segment;
import org.mentorhub.connectors.dialect.TreePath.Segment.OtherLanguages;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;

/**
 * Reads paths as tables write them: {@code a.b[2]}, {@code a.b[key=value].c}, {@code prefix:name.@attribute}, {@code .} for the node
 * itself.
 *
 * @param names the table of the format, or of the canonical model
 * @param repeats how the tree holds what repeats
 */
record PathParser(Names names, Repeats repeats) {

    /** How a tree holds what repeats, so what {@code [key=value]} selects from. */
    enum Repeats {
        /** A list under one name, as JSON and the canonical model have it. */
        LISTS,
        /** One value stands for itself, several in a list, as compact JSON-LD has it. */
        VALUES,
        /** Elements of one name, as XML has it: {@code identifier[@type=local]}, {@code level[type=EQF]}, {@code [type=A|B]}. */
        ELEMENTS
    }

    PathParser(Names names) {
        this(names, Repeats.LISTS);
    }

    private static final String LANGUAGE = "lang";

    /** @throws IllegalArgumentException with what is wrong, for people */
    TreePath parse(String path) {
        return parse(path, Map.of());
    }

    /**
     * A path of one of several rows.
     *
     * @param languages the languages that the rows of the group name, by the list of texts
     * @throws IllegalArgumentException with what is wrong, for people
     */
    TreePath parse(String path, Map<String, List<String>> languages) {
        List<Segment> segments = new ArrayList<>();
        if (!path.equals(".")) {
            for (String part : parts(path)) {
                int bracket = path.indexOf('[');
                add(segments, part, languages.getOrDefault(path.substring(0, Math.max(0, bracket)), List.of()));
            }
        }
        return new TreePath(path, segments);
    }

    /**
     * A path to a list whose items may be chosen: {@code skills[kind!=driving]}, {@code identifiers[scheme!=IT-CF|IT-PDS]},
     * {@code envelope.consents[!withdrawnOn]}.
     *
     * @param list the path without the choice
     * @param choice which items
     */
    record ListPath(TreePath list, ItemChoice choice) {}

    /** @throws IllegalArgumentException with what is wrong, for people */
    ListPath parseList(String path) {
        int open = path.endsWith("]") ? path.lastIndexOf('[') : -1;
        if (open < 0) {
            return new ListPath(parse(path), ItemChoice.ALL);
        }
        String inside = path.substring(open + 1, path.length() - 1);
        if (inside.startsWith("!")) {
            return new ListPath(parse(path.substring(0, open)), new ItemChoice.Lacking(names.of(inside.substring(1))));
        }
        int not = inside.indexOf("!=");
        int equal = inside.indexOf('=');
        if (equal < 1) {
            throw new IllegalArgumentException("[" + inside + "] chooses nothing");
        }
        Name key = names.of(inside.substring(0, not < 0 ? equal : not));
        List<String> values = List.of(inside.substring(equal + 1).split("\\|"));
        ItemChoice choice = not < 0 ? new ItemChoice.With(key, values.getFirst()) : new ItemChoice.Without(key, values);
        return new ListPath(parse(path.substring(0, open)), choice);
    }

    /** The last dot outside brackets, or −1. */
    static int lastDot(String path) {
        int depth = 0;
        for (int i = path.length() - 1; i >= 0; i--) {
            char c = path.charAt(i);
            depth += c == ']' ? 1 : c == '[' ? -1 : 0;
            if (c == '.' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Dots part a path, but not inside brackets or quotes. */
    static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= path.length(); i++) {
            char c = i == path.length() ? '.' : path.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            quoted ^= c == '\'';
            if (c == '.' && ((depth == 0 && !quoted) || i == path.length())) {
                parts.add(path.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    /** A name without the quotes that keep its dots together. */
    static String bare(String part) {
        return part.length() > 1 && part.startsWith("'") && part.endsWith("'")
                ? part.substring(1, part.length() - 1)
                : part;
    }

    /** A place alone, {@code [2]}, is one of a list in which places have meanings. */
    private void add(List<Segment> segments, String part, List<String> languages) {
        int open = part.indexOf('[');
        String name = bare(open < 0 ? part : part.substring(0, open));
        if (name.equals("@") || (name.isEmpty() && open != 0)) {
            throw new IllegalArgumentException("a name is missing");
        }
        if (repeats == Repeats.ELEMENTS && open > 0 && part.indexOf('=', open) > 0) {
            segments.add(selected(name, part.substring(open + 1, part.length() - 1)));
            return;
        }
        if (!name.isEmpty()) {
            segments.add(
                    repeats == Repeats.ELEMENTS && name.startsWith("@")
                            ? new Segment.Attribute(names.attribute(name.substring(1)))
                            : new Segment.Member(names.of(name)));
        }
        if (open >= 0) {
            if (!part.endsWith("]")) {
                throw new IllegalArgumentException(part + " lacks its closing bracket");
            }
            segments.add(selector(part.substring(open + 1, part.length() - 1), languages));
        }
    }

    private Segment.Selected selected(String name, String condition) {
        int equal = condition.indexOf('=');
        boolean attribute = condition.startsWith("@");
        String key = condition.substring(attribute ? 1 : 0, equal);
        return new Segment.Selected(
                names.of(name),
                attribute ? names.attribute(key) : names.of(key),
                attribute,
                List.of(condition.substring(equal + 1).split("\\|")));
    }

    private Segment selector(String inside, List<String> languages) {
        if (inside.indexOf('=') > 0) {
            List<Segment.Key> keys =
                    Arrays.stream(inside.split(",")).map(this::key).toList();
            return new Segment.Keyed(keys, instead(keys.getFirst(), languages), single());
        }
        @Nullable Integer index = index(inside);
        if (index == null) {
            throw new IllegalArgumentException("[" + inside + "] is neither a place from 0 nor key=value");
        }
        return new Segment.Item(index, single());
    }

    private Segment.Single single() {
        return repeats == Repeats.VALUES ? Segment.Single.ITEM : Segment.Single.NO_ITEM;
    }

    private Segment.Key key(String condition) {
        int equal = condition.indexOf('=');
        if (equal < 1) {
            throw new IllegalArgumentException("[" + condition + "] is no key=value");
        }
        return new Segment.Key(names.of(condition.substring(0, equal)), condition.substring(equal + 1));
    }

    /** The first row of a list of texts takes what is in none of the rows' languages. */
    private static OtherLanguages instead(Segment.Key key, List<String> languages) {
        boolean takesOthers = languages.isEmpty() || languages.getFirst().equals(key.value());
        return key.name().local().equals(LANGUAGE) && takesOthers
                ? new OtherLanguages.AllBut(languages)
                : new OtherLanguages.None();
    }

    private static @Nullable Integer index(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0)) ? Integer.valueOf(text) : null;
    }
}
