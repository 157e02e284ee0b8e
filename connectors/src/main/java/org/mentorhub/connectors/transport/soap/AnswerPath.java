package org.mentorhub.connectors.transport.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * A way down from an element of an answer.
 *
 * @param steps child by child
 * @param attribute at the end, where it is one
 */
record AnswerPath(List<QName> steps, Optional<String> attribute) {

    AnswerPath {
        steps = List.copyOf(steps);
    }

    /** The trimmed text at the end of the way, where there is one that is not empty. */
    Optional<String> text(Element from) {
        return elements(from).stream()
                .findFirst()
                .map(element -> attribute.map(element::getAttribute).orElseGet(element::getTextContent))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** All elements that the way leads to. */
    List<Element> elements(Element from) {
        List<Element> reached = List.of(from);
        for (QName step : steps) {
            List<Element> next = new ArrayList<>();
            reached.forEach(element -> children(element, step, next));
            reached = next;
        }
        return reached;
    }

    private static void children(Element parent, QName name, List<Element> found) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && name.getLocalPart().equals(element.getLocalName())
                    && name.getNamespaceURI()
                            .equals(Optional.ofNullable(element.getNamespaceURI())
                                    .orElse(""))) {
                found.add(element);
            }
        }
    }
}
