package org.mentorhub.connectors.format;

import java.util.List;
import java.util.Optional;

/**
 * What a partner's XML does that XML itself does not say.
 *
 * @param shape what made the documents
 * @param nil an attribute that says that an element has no content; an element that has some all the same keeps it
 * @param each the elements that are a document each, as a way of at most two steps from the root; empty where the root is the document
 */
public record XmlHabits(Shape shape, Optional<Nil> nil, List<String> each) {

    public XmlHabits {
        each = List.copyOf(each);
    }

    /** XML as it is. */
    public static final XmlHabits NONE = new XmlHabits(Shape.PLAIN, Optional.empty(), List.of());

    /** What made the documents. */
    public enum Shape {
        /** Elements as the table names them. */
        PLAIN,
        /**
         * XStream: {@code reference="../name"} stands for another element's content, {@code <null/>} for nothing; class names are names
         * of elements, as they stand there ({@code _} is {@code __}, {@code $} is {@code _-}), and no class is ever built of them.
         */
        XSTREAM
    }

    /**
     * A partner's own sign of absence, {@code nil="oui"}.
     *
     * @param attribute its name without a prefix
     * @param value what it says
     */
    public record Nil(String attribute, String value) {}
}
