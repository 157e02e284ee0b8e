package org.mentorhub.routes.soap;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements of the hub's namespace. Characters that XML cannot hold come as U+FFFD. */
final class AnswerXml {
    /** The namespace of the contract {@code mentor-hub.xsd}. */
    static final String NAMESPACE = "urn:mentor-hub:soap:1";

    private static final String PREFIX = "hub";

    private final XMLStreamWriter out;

    AnswerXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Writes what goes into an element. */
    @FunctionalInterface
    interface Content {
        void write(AnswerXml xml) throws XMLStreamException;
    }

    /** The outermost element. */
    AnswerXml root(String name, Content content) throws XMLStreamException {
        out.writeStartElement(PREFIX, name, NAMESPACE);
        out.writeNamespace(PREFIX, NAMESPACE);
        content.write(this);
        out.writeEndElement();
        out.flush();
        return this;
    }

    AnswerXml element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(PREFIX, name, NAMESPACE);
        content.write(this);
        out.writeEndElement();
        return this;
    }

    AnswerXml text(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return this;
        }
        out.writeStartElement(PREFIX, name, NAMESPACE);
        out.writeCharacters(legal(String.valueOf(value)));
        out.writeEndElement();
        return this;
    }

    AnswerXml text(String name, Optional<?> value) throws XMLStreamException {
        return text(name, value.orElse(null));
    }

    AnswerXml attribute(String name, Object value) throws XMLStreamException {
        out.writeAttribute(name, legal(String.valueOf(value)));
        return this;
    }

    /** For what is not of this namespace. */
    XMLStreamWriter raw() {
        return out;
    }

    private static String legal(String text) {
        return text.codePoints().allMatch(AnswerXml::isLegal)
                ? text
                : text.codePoints()
                        .map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
