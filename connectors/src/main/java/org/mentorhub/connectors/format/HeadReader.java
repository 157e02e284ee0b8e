package org.mentorhub.connectors.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a document, and no further than it must. */
final class HeadReader {
    private static final XmlInput XML = new XmlInput(IntakeLimits.DEFAULT);
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_MEMBERS = 100;
    private static final int MAX_EVENTS = 10_000;
    private static final int MAX_LINE = 10_000;
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private HeadReader() {}

    /** Whether the first letter opens an element or an object, in any charset. */
    static boolean isMarkup(byte[] content) {
        for (byte each : content) {
            boolean skipped = each <= ' ' || (each & 0x80) != 0;
            if (!skipped) {
                return each == '<' || each == '{';
            }
        }
        return true;
    }

    static Optional<DocumentHead> firstLine(byte[] content) {
        int most = Math.min(content.length, MAX_LINE);
        String start = new String(content, 0, most, StandardCharsets.ISO_8859_1);
        List<String> lines = start.replace(MARK, "").lines().toList();
        boolean cut = content.length > most && lines.size() > 1;
        List<String> whole = cut ? lines.subList(0, lines.size() - 1) : lines;
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentHead.FirstLine(whole.getFirst(), whole.subList(1, whole.size())));
    }

    static Optional<DocumentHead> xml(String text) {
        try {
            XMLStreamReader2 reader = XML.reader(text);
            boolean inBody = false;
            boolean inSoap = false;
            for (int events = 0; events < MAX_EVENTS && reader.hasNext(); events++) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                boolean soap = XmlNamespaces.SOAP.contains(namespace(reader));
                if (!soap && (inBody || !inSoap)) {
                    return Optional.of(new DocumentHead.XmlRoot(namespace(reader), reader.getLocalName()));
                }
                inSoap |= soap;
                inBody |= soap && reader.getLocalName().equals("Body");
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    static Optional<DocumentHead> json(String text) {
        Set<String> members = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (members.size() < MAX_MEMBERS && parser.nextToken() == JsonToken.FIELD_NAME) {
                members.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (IOException e) {
            // as far as it is well-formed
        }
        return Optional.of(new DocumentHead.JsonMembers(members));
    }

    private static String namespace(XMLStreamReader2 reader) {
        @Nullable String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }
}
