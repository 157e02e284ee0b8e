package org.mentorhub.routes.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Element;

/**
 * A small request, read whole.
 *
 * @param element its outermost element, or one below
 */
record Request(Element element) {

    static Request read(XMLStreamReader body) throws XMLStreamException {
        return new Request(StaxUtils.read(body).getDocumentElement());
    }

    Optional<String> attribute(String name) {
        var value = element.getAttribute(name).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The text of the first child of that name, where it is not empty. */
    Optional<String> text(String name) {
        return children(name).stream()
                .map(child -> child.element().getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    String required(String name) throws XMLStreamException {
        return text(name).orElseThrow(() -> new XMLStreamException("hub:" + name + " is missing"));
    }

    List<Request> children(String name) {
        List<Request> found = new ArrayList<>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one
                    && name.equals(one.getLocalName())
                    && AnswerXml.NAMESPACE.equals(one.getNamespaceURI())) {
                found.add(new Request(one));
            }
        }
        return found;
    }
}
