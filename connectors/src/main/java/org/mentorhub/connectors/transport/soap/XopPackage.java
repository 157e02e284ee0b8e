package org.mentorhub.connectors.transport.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * An envelope whose base64 content travels beside it, as it is (MTOM, XOP 1.0): the multipart message and its type. One without such
 * content goes as plain SOAP, which every receiver of MTOM must take.
 *
 * @param contentType with boundary, start and action
 * @param body of the HTTP request
 */
record XopPackage(String contentType, byte[] body) {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String ROOT = "envelope@mentor-hub";
    private static final XMLEventFactory EVENTS = XMLEventFactory.newInstance();
    private static final XMLInputFactory READERS = XMLInputFactory.newInstance();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /**
     * Takes the content of some elements out of an envelope of our own.
     *
     * @param envelope in UTF-8
     * @param contentType of the envelope as it is: {@code application/soap+xml; action="…"; charset=UTF-8}
     * @param elements whose content is base64
     * @throws XMLStreamException where the envelope is no XML
     */
    static XopPackage of(byte[] envelope, String contentType, Set<QName> elements) throws XMLStreamException {
        List<byte[]> parts = new ArrayList<>();
        var root = new ByteArrayOutputStream();
        XMLEventReader in = READERS.createXMLEventReader(new ByteArrayInputStream(envelope));
        XMLEventWriter out = WRITERS.createXMLEventWriter(root, "UTF-8");
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            out.add(event);
            if (event.isStartElement()
                    && elements.contains(event.asStartElement().getName())) {
                content(in, out, parts);
            }
        }
        out.flush();
        if (parts.isEmpty()) {
            return new XopPackage(contentType, envelope);
        }
        return pack(root.toByteArray(), contentType, parts);
    }

    private static void content(XMLEventReader in, XMLEventWriter out, List<byte[]> parts) throws XMLStreamException {
        while (in.peek().isCharacters()) {
            var text = in.nextEvent();
            var bytes = base64(text.asCharacters().getData());
            if (bytes.length == 0) {
                out.add(text);
                continue;
            }
            out.add(EVENTS.createStartElement("xop", XOP, "Include"));
            out.add(EVENTS.createNamespace("xop", XOP));
            out.add(EVENTS.createAttribute("href", "cid:" + id(parts.size())));
            out.add(EVENTS.createEndElement("xop", XOP, "Include"));
            parts.add(bytes);
        }
    }

    /** The bytes of a text, or none where it is no base64: then it stays where it is. */
    private static byte[] base64(String text) {
        var plain = text.chars()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        try {
            return Base64.getDecoder().decode(plain.toString());
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static String id(int part) {
        return "part-" + (part + 1) + "@mentor-hub";
    }

    private static XopPackage pack(byte[] root, String contentType, List<byte[]> parts) {
        var boundary = "mentor-hub-" + digest(root);
        var plain = contentType.contains(";") ? contentType.substring(0, contentType.indexOf(';')) : contentType;
        var body = new ByteArrayOutputStream();
        part(body, boundary, "application/xop+xml; charset=UTF-8; type=\"" + plain + "\"", ROOT, root);
        for (int i = 0; i < parts.size(); i++) {
            part(body, boundary, "application/octet-stream", id(i), parts.get(i));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        var type = "multipart/related; type=\"application/xop+xml\"; start=\"<" + ROOT + ">\"; start-info=\"" + plain
                + "\"; boundary=\"" + boundary + "\"" + action(contentType);
        return new XopPackage(type, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String type, String id, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Type: " + type
                        + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** SOAP 1.2 says the action as a parameter of the type: here that is the type of the whole. */
    private static String action(String contentType) {
        for (var parameter : contentType.split(";", -1)) {
            if (parameter.strip().startsWith("action=")) {
                return "; " + parameter.strip();
            }
        }
        return "";
    }

    /** The envelope has a nonce that is new in each call: no part can have been made to hold this. */
    private static String digest(byte[] root) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(root);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
