package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.TreePath.Segment.OtherLanguages;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.Shape;

/** A compiled path through a tree, native or canonical: finds what stands there, and puts something there. */
final class TreePath {

    private final String text;
    private final Segment[] segments;
    private final boolean ofItem;
    /** The names of a path that goes through members only, as most do; null for all others. */
    private final Name @Nullable [] members;

    private final List<Choice> choices;

    TreePath(String text, List<Segment> segments) {
        this.text = text;
        this.members = members(segments);
        this.choices = choices(segments);
        this.segments = segments.toArray(Segment[]::new);
        this.ofItem = segments.stream().anyMatch(Segment.Keyed.class::isInstance);
    }

    /** One step of a path. */
    sealed interface Segment {
        /** A member of a group, or a child element. */
        record Member(Name name) implements Segment {}

        /** An attribute of an element. */
        record Attribute(Name name) implements Segment {}

        /**
         * The item at that place of a list, from 0.
         *
         * @param index the place
         * @param single what a value without a list is
         */
        record Item(int index, Single single) implements Segment {}

        /**
         * The first item of a list whose members have those values.
         *
         * @param keys what selects
         * @param instead which texts may stand for one in a language that is not there
         * @param single what a value without a list is
         */
        record Keyed(List<Key> keys, OtherLanguages instead, Single single) implements Segment {}

        /**
         * The first child element of that name with one of those values: {@code identifier[@type=local]}, {@code level[type=EQF]}. Where
         * there is one value only, it is written with the element.
         *
         * @param name of the element
         * @param key what selects: an attribute, or a child element
         * @param attribute whether the key is an attribute
         * @param values the values that are meant
         */
        record Selected(Name name, Name key, boolean attribute, List<String> values) implements Segment {}

        /** What a value is that stands where a list belongs. */
        enum Single {
            /** No item of any list. */
            NO_ITEM,
            /** The only item. */
            ITEM
        }

        /** A selecting member and its value. */
        record Key(Name name, String value) {}

        /** Which texts of a list may stand for the one in a language that is not there. */
        sealed interface OtherLanguages {
            /** None: this is no text by language, or another row of the group takes what is in none of its languages. */
            record None() implements OtherLanguages {}

            /**
             * The first one, save those that have a row of their own.
             *
             * @param withRows the languages of the group's other rows of this list
             */
            record AllBut(List<String> withRows) implements OtherLanguages {}
        }
    }

    private static Name @Nullable [] members(List<Segment> segments) {
        Name[] names = segments.stream()
                .filter(Segment.Member.class::isInstance)
                .map(segment -> ((Segment.Member) segment).name())
                .toArray(Name[]::new);
        return names.length == segments.size() ? names : null;
    }

    /** Whether this is {@code .}: the node itself. */
    boolean isSelf() {
        return segments.length == 0;
    }

    /** The name of a node that is put there. */
    Name leafName() {
        return segments.length == 0
                ? Name.ITEM
                : switch (segments[segments.length - 1]) {
                    case Segment.Member(Name name) -> name;
                    case Segment.Attribute(Name name) -> name;
                    case Segment.Selected selected -> selected.name();
                    case Segment.Item item -> Name.ITEM;
                    case Segment.Keyed keyed -> Name.ITEM;
                };
    }

    /** Whether the path is a place in a list that has a meaning of its own. */
    boolean isPosition() {
        return segments.length == 1 && segments[0] instanceof Segment.Item;
    }

    /** Whether the path goes through an item of a list that has to be there. */
    boolean isOfItem() {
        return ofItem;
    }

    /** Whether the path ends in an element that something else in it selects: without a value it still says which it is. */
    boolean isOfSelected() {
        return segments.length > 0 && segments[segments.length - 1] instanceof Segment.Selected;
    }

    /** How many attributes of the element at its end the path itself names: one that it is selected by. */
    int namedAttributes() {
        return segments.length > 0
                        && segments[segments.length - 1] instanceof Segment.Selected selected
                        && selected.attribute()
                ? 1
                : 0;
    }

    /** Whether the path ends in an attribute. */
    boolean endsInAttribute() {
        return segments.length > 0 && segments[segments.length - 1] instanceof Segment.Attribute;
    }

    /** What stands there, or null. */
    @Nullable
    Node find(Node from) {
        if (members == null) {
            return walk(from, segments.length);
        }
        Node at = from;
        for (int i = 0; i < members.length && at != null; i++) {
            at = at.first(members[i]);
        }
        return at;
    }

    /** The place in a description; made where it is missing. */
    Draft in(Draft from) {
        return in(from, segments.length);
    }

    private Draft in(Draft from, int depth) {
        Draft at = from;
        for (int i = 0; i < depth; i++) {
            at = switch (segments[i]) {
                case Segment.Member(Name name) -> at.member(name);
                case Segment.Attribute(Name name) -> at.attribute(name);
                case Segment.Item(int index, Segment.Single single) ->
                    single == Segment.Single.NO_ITEM ? at.place(index) : at.loosely(new Shape.Anything());
                case Segment.Keyed keyed -> at.loosely(new Shape.Anything());
                case Segment.Selected(Name name, Name key, boolean attribute, List<String> values) ->
                    at.member(name)
                            .loosely(new Shape.Items(new Shape.Anything(), Integer.MAX_VALUE, Shape.Single.READ));
            };
        }
        return at;
    }

    /** The node in which the last step would stand, or null where that is missing. */
    @Nullable
    Node around(Node from) {
        return walk(from, segments.length - 1);
    }

    /** The node in which the last step would stand, as deep as it exists. */
    Node nearest(Node from) {
        for (int depth = segments.length - 1; depth > 0; depth--) {
            Node node = walk(from, depth);
            if (node != null) {
                return node;
            }
        }
        return from;
    }

    /**
     * Puts the leaf there and makes what is missing on the way. The leaf has the name {@link #leafName}.
     *
     * @return the node that now stands there
     */
    Node put(Node from, Node leaf) {
        Node at = from;
        for (int i = 0; i < segments.length - 1; i++) {
            at = make(at, segments[i], segments[i + 1]);
        }
        if (segments.length == 0) {
            at.becomes(leaf.kind(), leaf.text());
            for (int i = 0; i < leaf.size(); i++) {
                at.add(leaf.child(i));
            }
            return at;
        }
        return switch (segments[segments.length - 1]) {
            case Segment.Attribute(Name name) -> putAttribute(at, name, leaf.text());
            case Segment.Member(Name name) -> putMember(at, name, leaf);
            case Segment.Selected selected -> putItem(at, Elements.withKey(leaf, selected));
            case Segment.Item item -> putItem(at, leaf);
            case Segment.Keyed keyed -> putKeyed(at, keyed, leaf);
        };
    }

    /** What selects items on the way, from the inside outwards. */
    List<Choice> choices() {
        return choices;
    }

    /**
     * A member that selects an item on the way, seen from what was found at the end of the path.
     *
     * @param above how many nodes further up the item is
     * @param key the member
     */
    record Choice(int above, Segment.Key key) {

        /** The member, or null where the item has none. */
        @Nullable
        Node find(Node found) {
            Node item = found;
            for (int i = 0; i < above && item != null; i++) {
                item = item.parent();
            }
            return item == null ? null : item.first(key.name());
        }
    }

    private static List<Choice> choices(List<Segment> segments) {
        List<Choice> choices = new ArrayList<>();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i) instanceof Segment.Keyed keyed) {
                int above = segments.size() - 1 - i;
                keyed.keys().forEach(key -> choices.add(new Choice(above, key)));
            }
        }
        return List.copyOf(choices);
    }

    @Override
    public String toString() {
        return text;
    }

    private @Nullable Node walk(Node from, int depth) {
        Node at = from;
        for (int i = 0; i < depth; i++) {
            Node next = step(at, segments[i]);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Node step(Node at, Segment segment) {
        return switch (segment) {
            case Segment.Member(Name name) -> at.first(name);
            case Segment.Attribute(Name name) -> at.attribute(name);
            case Segment.Item(int index, Segment.Single single) -> item(at, index, single);
            case Segment.Keyed keyed -> keyed(at, keyed);
            case Segment.Selected selected -> Elements.find(at, selected);
        };
    }

    private static @Nullable Node item(Node at, int index, Segment.Single single) {
        if (at.kind() == Kind.LIST) {
            return index < at.size() ? at.child(index) : null;
        }
        return single == Segment.Single.ITEM && index == 0 ? at : null;
    }

    /** A text in a language that is not there is given in the first language there is. */
    private static @Nullable Node keyed(Node list, Segment.Keyed keyed) {
        if (keyed.single() == Segment.Single.ITEM && list.kind() != Kind.LIST) {
            return keyed.keys().stream().allMatch(key -> has(list, key)) ? list : null;
        }
        Node exact = exactly(list, keyed.keys());
        return exact != null || !(keyed.instead() instanceof OtherLanguages.AllBut(List<String> withRows))
                ? exact
                : inAnotherLanguage(list, keyed.keys().getFirst().name(), withRows);
    }

    private static @Nullable Node inAnotherLanguage(Node list, Name language, List<String> withRows) {
        for (int i = 0; i < list.size(); i++) {
            Node found = list.child(i).first(language);
            if (found == null || !withRows.contains(found.text())) {
                return list.child(i);
            }
        }
        return null;
    }

    private static Node make(Node at, Segment segment, Segment next) {
        Node existing = segment instanceof Segment.Keyed keyed ? exactly(at, keyed.keys()) : step(at, segment);
        if (existing != null) {
            return existing;
        }
        boolean list = next instanceof Segment.Item || next instanceof Segment.Keyed;
        Node made =
                switch (segment) {
                    case Segment.Member(Name name) -> list ? Node.list(name) : Node.group(name);
                    case Segment.Attribute(Name name) -> Node.group(name);
                    case Segment.Selected chosen -> Elements.withKey(Node.group(chosen.name()), chosen);
                    case Segment.Item item -> Node.group(Name.ITEM);
                    case Segment.Keyed keyed -> selected(keyed.keys());
                };
        at.add(made);
        return made;
    }

    private static Node selected(List<Segment.Key> keys) {
        Node item = Node.group(Name.ITEM);
        keys.forEach(key -> item.add(Node.text(key.name(), key.value())));
        return item;
    }

    private static @Nullable Node exactly(Node list, List<Segment.Key> keys) {
        for (int i = 0; i < list.size(); i++) {
            Node item = list.child(i);
            if (hasAll(item, keys)) {
                return item;
            }
        }
        return null;
    }

    private static boolean hasAll(Node item, List<Segment.Key> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (!has(item, keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Node item, Segment.Key key) {
        Node found = item.first(key.name());
        return found != null && found.text().equals(key.value());
    }

    /** An element that an attribute made before gets its text now. */
    private static Node putMember(Node at, Name name, Node leaf) {
        Node existing = at.first(name);
        if (existing != null && existing.size() == 0 && leaf.isScalar()) {
            existing.becomes(leaf.kind(), leaf.text());
            return existing;
        }
        at.add(leaf);
        return leaf;
    }

    private static Node putAttribute(Node at, Name name, String text) {
        at.addAttribute(name, text);
        return at.attribute(at.attributeCount() - 1);
    }

    /** An item that a path selects has what selects it. */
    private static Node putKeyed(Node at, Segment.Keyed keyed, Node leaf) {
        if (leaf.kind() == Kind.GROUP) {
            for (Segment.Key key : keyed.keys()) {
                if (leaf.first(key.name()) == null) {
                    leaf.insert(0, Node.text(key.name(), key.value()));
                }
            }
        }
        return putItem(at, leaf);
    }

    private static Node putItem(Node at, Node leaf) {
        at.add(leaf);
        return leaf;
    }
}
