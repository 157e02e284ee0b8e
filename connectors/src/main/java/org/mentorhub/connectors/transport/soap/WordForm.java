package org.mentorhub.connectors.transport.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * How a service is told a recipient's word on what its partner sent: the body of its operation for notices, made of a notice of the kind
 * {@code acknowledgement}. Elements stand in the order of the components.
 *
 * @param root the body
 * @param message the partner's own id of the sending
 * @param document the partner's own id of the document; empty: not told
 * @param recipient whose word it is; empty: not told
 * @param word accepted or refused
 * @param words the partner's codes for {@code accepted} and {@code refused}
 * @param reason one for each reason, its text inside
 * @param code attribute of a reason for its code
 */
record WordForm(
        QName root,
        QName message,
        Optional<QName> document,
        Optional<QName> recipient,
        QName word,
        Map<String, String> words,
        QName reason,
        String code) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

    WordForm {
        words = Map.copyOf(words);
    }

    /**
     * The body for a notice.
     *
     * @param notice as the contract {@code notice} has it
     * @return empty where the notice says no word that the service knows
     */
    Optional<byte[]> body(byte[] notice) {
        try {
            JsonNode said = JSON.readTree(notice);
            String known = words.get(said.path("result").asText());
            return known == null ? Optional.empty() : Optional.of(write(said, known));
        } catch (IOException | XMLStreamException defect) {
            throw new IllegalStateException("a notice of our own cannot be read or written", defect);
        }
    }

    private byte[] write(JsonNode notice, String known) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XML.createXMLStreamWriter(bytes, "UTF-8");
        var about = notice.path("about");
        xml.setDefaultNamespace(root.getNamespaceURI());
        xml.writeStartElement(root.getNamespaceURI(), root.getLocalPart());
        xml.writeDefaultNamespace(root.getNamespaceURI());
        element(xml, message, about.path("messageId").asText());
        if (document.isPresent() && about.has("documentId")) {
            element(xml, document.get(), about.path("documentId").asText());
        }
        if (recipient.isPresent() && about.has("recipient")) {
            element(xml, recipient.get(), about.path("recipient").asText());
        }
        element(xml, word, known);
        for (JsonNode each : notice.path("reasons")) {
            xml.writeStartElement(reason.getNamespaceURI(), reason.getLocalPart());
            xml.writeAttribute(code, each.path("code").asText());
            xml.writeCharacters(each.path("text").asText());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.flush();
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, QName name, String text) throws XMLStreamException {
        xml.writeStartElement(name.getNamespaceURI(), name.getLocalPart());
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
