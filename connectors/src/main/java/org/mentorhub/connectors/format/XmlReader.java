package org.mentorhub.connectors.format;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Turns Woodstox' events into a tree, and its complaints into ours. */
final class XmlReader {

    private final XMLStreamReader2 reader;
    private final Names names;
    private final TreeBuilder builder;
    private final @Nullable Name nil;
    private final String nilValue;
    /** Text in several pieces, by depth: comments may stand between them, a million of them. */
    private final @Nullable StringBuilder[] pieces;

    XmlReader(XMLStreamReader2 reader, Names names, TreeBuilder builder, IntakeLimits limits, XmlHabits habits) {
        this.reader = reader;
        this.names = names;
        this.builder = builder;
        this.nil =
                habits.nil().map(XmlHabits.Nil::attribute).map(names::attribute).orElse(null);
        this.nilValue = habits.nil().map(XmlHabits.Nil::value).orElse("");
        this.pieces = new @Nullable StringBuilder[limits.depth() + 1];
    }

    Node read() throws BrokenDocument, XMLStreamException {
        while (reader.hasNext()) {
            take(reader.next());
        }
        return builder.complete();
    }

    private void take(int event) throws BrokenDocument {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.DTD -> throw XmlMistake.dtd(builder, offset());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw XmlMistake.entity(builder, offset(), reader.getLocalName());
            default -> {
                // comments and processing instructions say nothing
            }
        }
    }

    private void start() throws BrokenDocument {
        requireVersion();
        Node parent = builder.current();
        if (parent != null && parent.kind() != Node.Kind.GROUP) {
            parent.becomes(Node.Kind.GROUP, parent.text().isBlank() ? "" : parent.text());
        }
        Node element = builder.open(new Node(name(), Node.Kind.TEXT, "", offset()));
        pieces[builder.depth()] = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, i);
        }
    }

    private void attribute(Node element, int at) throws BrokenDocument {
        String namespace = orEmpty(reader.getAttributeNamespace(at));
        String local = reader.getAttributeLocalName(at);
        String value = reader.getAttributeValue(at);
        if (!namespace.equals(XmlNamespaces.XSI)) {
            builder.attribute(names.findOrNew(namespace, local, orEmpty(reader.getAttributePrefix(at))), value);
        } else if (local.equals("nil")
                && (value.strip().equals("true") || value.strip().equals("1"))) {
            element.becomes(Node.Kind.NULL, "");
        }
    }

    private void text() throws BrokenDocument {
        Node element = builder.current();
        if (element == null || (element.kind() == Node.Kind.GROUP && reader.isWhiteSpace())) {
            return;
        }
        String more = reader.getText();
        if (element.text().isEmpty() && pieces[builder.depth()] == null) {
            builder.requireLength(more);
            element.becomes(element.kind(), more);
            return;
        }
        StringBuilder all = pieces[builder.depth()];
        if (all == null) {
            all = new StringBuilder(element.text());
            pieces[builder.depth()] = all;
        }
        all.append(more);
    }

    private void end() throws BrokenDocument {
        Node element = builder.current();
        if (element == null) {
            return;
        }
        StringBuilder all = pieces[builder.depth()];
        String text = all == null ? element.text() : all.toString();
        builder.requireLength(text);
        boolean blank = element.kind() != Node.Kind.TEXT && text.isBlank();
        if (element.kind() == Node.Kind.NULL && !blank) {
            element.becomes(Node.Kind.TEXT, text);
        } else {
            element.becomes(element.kind(), blank ? "" : text);
        }
        dropNil(element);
        builder.close();
    }

    /** The partner's own sign of absence on an element without content says no more than the missing content. */
    private void dropNil(Node element) {
        Node sign = nil == null ? null : element.attribute(nil);
        if (sign != null
                && element.size() == 0
                && element.text().isBlank()
                && sign.text().strip().equals(nilValue)) {
            element.drop(sign.name());
        }
    }

    private Name name() {
        return names.findOrNew(orEmpty(reader.getNamespaceURI()), reader.getLocalName(), orEmpty(reader.getPrefix()));
    }

    private int offset() {
        return (int) reader.getLocationInfo().getStartingCharOffset();
    }

    /** XML 1.1 allows control characters that nothing behind us can hold. */
    private void requireVersion() throws BrokenDocument {
        if (builder.current() == null && "1.1".equals(reader.getVersion())) {
            throw FormatRule.XML_VERSION.stop("line 1, column 1", "1.1", "1.0");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
