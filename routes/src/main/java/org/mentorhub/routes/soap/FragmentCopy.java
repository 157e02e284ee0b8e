package org.mentorhub.routes.soap;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Copies one element of a message as a document of its own: with the namespaces that it uses, and with the content of attachments (XOP)
 * in its place. Its bytes are UTF-8 whatever the message was.
 */
final class FragmentCopy {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final Parts parts;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    private FragmentCopy(XMLStreamReader in, XMLStreamWriter out, Parts parts) {
        this.in = in;
        this.out = out;
        this.parts = parts;
    }

    /** Copies the element on which the reader stands, and leaves it at its end. */
    static void copy(XMLStreamReader in, OutputStream to, Parts parts) throws XMLStreamException {
        copy(in, FACTORY.createXMLStreamWriter(to, "UTF-8"), parts);
    }

    /** Copies into what is being written already. */
    static void copy(XMLStreamReader in, XMLStreamWriter to, Parts parts) throws XMLStreamException {
        var copy = new FragmentCopy(in, to, parts);
        copy.scopes.push(new HashMap<>(Map.of("", "", "xml", XMLConstants.XML_NS_URI)));
        copy.element();
        to.flush();
    }

    private void element() throws XMLStreamException {
        int depth = 0;
        do {
            depth += event();
            if (depth > 0) {
                in.next();
            }
        } while (depth > 0);
    }

    /** Copies what the reader stands on; answers by how much that changes the depth. */
    private int event() throws XMLStreamException {
        switch (in.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (parts.isInclude(in)) {
                    out.writeCharacters(parts.base64(in));
                    return 0;
                }
                start();
                return 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                out.writeEndElement();
                scopes.pop();
                return -1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                out.writeCharacters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
            default -> {
                // comments and processing instructions say nothing
            }
        }
        return 0;
    }

    private void start() throws XMLStreamException {
        out.writeStartElement(text(in.getPrefix()), in.getLocalName(), text(in.getNamespaceURI()));
        scopes.push(new HashMap<>(Objects.requireNonNull(scopes.peek())));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            declare(text(in.getNamespacePrefix(i)), text(in.getNamespaceURI(i)));
        }
        declare(text(in.getPrefix()), text(in.getNamespaceURI()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(i);
        }
    }

    private void attribute(int i) throws XMLStreamException {
        var prefix = text(in.getAttributePrefix(i));
        var namespace = text(in.getAttributeNamespace(i));
        var value = in.getAttributeValue(i);
        if (namespace.isEmpty()) {
            out.writeAttribute(in.getAttributeLocalName(i), value);
            return;
        }
        declare(prefix, namespace);
        // xsi:type names another prefix, which may be declared in the envelope only
        int colon = value.indexOf(':');
        if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) && colon > 0) {
            var named = in.getNamespaceURI(value.substring(0, colon).strip());
            if (named != null) {
                declare(value.substring(0, colon).strip(), named);
            }
        }
        out.writeAttribute(prefix, namespace, in.getAttributeLocalName(i), value);
    }

    private void declare(String prefix, String namespace) throws XMLStreamException {
        var scope = Objects.requireNonNull(scopes.peek());
        if (namespace.equals(scope.get(prefix))) {
            return;
        }
        scope.put(prefix, namespace);
        if (prefix.isEmpty()) {
            out.writeDefaultNamespace(namespace);
        } else {
            out.writeNamespace(prefix, namespace);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
