package org.mentorhub.connectors.conversion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/** What comes of converting one value. */
public sealed interface Converted {

    /** There is nothing to say at the other side. */
    Converted NOTHING = new Nothing();

    /** A value that is none of what the field is, in a format that lets its senders write anything. */
    Unknown FREE = new Unknown(List.of(), null);

    /** A text under that name. */
    static Converted text(Name as, String text) {
        return new Value(Node.text(as, text));
    }

    /** A value that breaks a rule and for which no better one is known. */
    static Converted wrong(Rule rule, String... expected) {
        return new Wrong(rule, List.of(expected), null);
    }

    /** The value. */
    record Value(Node node) implements Converted {}

    /** No value, and nothing is wrong. */
    record Nothing() implements Converted {}

    /**
     * A code that the list does not have: left out where the field is optional, a violation where it is needed.
     *
     * @param nearest the codes that look most like it
     * @param fix the code that was surely meant, where what stands there is its label
     */
    record Unknown(List<String> nearest, @Nullable String fix) implements Converted {
        public Unknown {
            nearest = List.copyOf(nearest);
        }

        /** A value that is right, but not of the kind that the row means: it stays for its sender where nobody needs that kind. */
        public static Unknown ofAnotherKind() {
            return new Unknown(List.of(), null);
        }

        /** Whether no code is nearer than another, because it is no code that was asked for. */
        public boolean isOfAnotherKind() {
            return nearest.isEmpty() && fix == null;
        }
    }

    /**
     * A value that breaks a rule.
     *
     * @param expected what fills the rule's wording
     * @param fix what to write instead, where that can be computed
     */
    record Wrong(Rule rule, List<String> expected, @Nullable String fix) implements Converted {
        public Wrong {
            expected = List.copyOf(expected);
        }
    }
}
