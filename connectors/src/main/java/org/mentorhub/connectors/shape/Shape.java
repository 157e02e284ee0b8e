package org.mentorhub.connectors.shape;

import java.util.List;
import java.util.Optional;

/** What may stand at one place of a native document. */
public sealed interface Shape {

    /**
     * One value. A group or a list in its place is refused.
     *
     * @param value what it may be
     * @param signs texts that say "not known" there
     */
    record Value(ValueShape value, List<String> signs) implements Shape {
        public Value {
            signs = List.copyOf(signs);
        }
    }

    /**
     * Content with names: a JSON object, an XML element, a CSV row.
     *
     * @param members in the order in which they are written
     * @param text what stands in the element itself beside its attributes, where it holds no other element
     * @param instead what becomes of a scalar that stands in its place
     */
    record Group(List<Member> members, Optional<Value> text, Instead instead) implements Shape {
        public Group {
            members = List.copyOf(members);
        }

        /** Whether something in it must be there. */
        public boolean needsContent() {
            return members.stream().anyMatch(Member::needed);
        }
    }

    /** What becomes of a scalar where a group belongs. */
    enum Instead {
        REFUSED,
        PASSED_OVER
    }

    /**
     * A JSON list, or elements that repeat.
     *
     * @param item each of them; one without content is passed over
     * @param atMost how many are read; further ones are passed over, and told so
     * @param single what becomes of an item that stands without its list
     */
    record Items(Shape item, int atMost, Single single) implements Shape {}

    /** What becomes of an item that stands without its list, and of an empty text where a list belongs. */
    enum Single {
        REFUSED,
        READ
    }

    /**
     * A JSON list in which each place has a meaning.
     *
     * @param places from the first
     */
    record Places(List<Member> places) implements Shape {
        public Places {
            places = List.copyOf(places);
        }
    }

    /**
     * A JSON object whose property names are keys.
     *
     * @param item what stands under each
     */
    record Keyed(Shape item) implements Shape {}

    /**
     * Several values in one text.
     *
     * @param separator between two
     * @param item each of them
     */
    record Joined(String separator, ValueShape item) implements Shape {}

    /** Anything: the table says only that it is there. */
    record Anything() implements Shape {}
}
