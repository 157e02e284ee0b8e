package org.mentorhub.connectors.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.mentorhub.connectors.contract.Contract;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The JDK's validator of XML Schema. */
final class OutsideXml implements OutsideValidator {

    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private final Schema schema;
    private final Map<String, Element> files = new LinkedHashMap<>();
    private final DocumentBuilder builder;

    OutsideXml(Contract contract) {
        try {
            var factory = SchemaFactory.newInstance(XS);
            Map<String, String> texts = new HashMap<>();
            contract.artifacts().forEach(each -> texts.put(each.name(), each.content()));
            factory.setResourceResolver(new Files(texts));
            String main = contract.artifacts().getFirst().name();
            schema = factory.newSchema(new Source[] {new StreamSource(new StringReader(texts.get(main)), main)});
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            builder = documents.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            for (Contract.Artifact each : contract.artifacts()) {
                Element root = builder.parse(new InputSource(new StringReader(each.content())))
                        .getDocumentElement();
                files.put(root.getAttribute("targetNamespace"), root);
            }
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the contract is no XML Schema: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> faults(byte[] content) {
        return read(content) instanceof Document document ? faults(document) : List.of("not well-formed");
    }

    @Override
    public List<String> faultsInItsOwnOrder(byte[] content) {
        Document document = read(content);
        if (document == null) {
            return List.of("not well-formed");
        }
        Element root = document.getDocumentElement();
        declared(root).ifPresent(declaration -> order(root, declaration));
        return faults(document);
    }

    private List<String> faults(Document document) {
        List<String> faults = new ArrayList<>();
        compose(document.getDocumentElement());
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        });
        try {
            validator.validate(new DOMSource(document));
        } catch (SAXException | IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    private Document read(byte[] content) {
        try {
            int start = beginsWithInstruction(content)
                    ? new String(content, StandardCharsets.ISO_8859_1).indexOf("?>") + 2
                    : 0;
            return builder.parse(new ByteArrayInputStream(content, start, content.length - start));
        } catch (SAXException | IOException e) {
            return null;
        }
    }

    /**
     * Whether an instruction comes first whose name begins with {@code xml} and goes on with a character of four bytes: the JDK's parser
     * takes it for a broken declaration.
     */
    private static boolean beginsWithInstruction(byte[] content) {
        return content.length > 5
                && new String(content, 0, 5, StandardCharsets.ISO_8859_1).equals("<?xml")
                && Byte.toUnsignedInt(content[5]) >= 0xF0;
    }

    /** Letters are composed, as the contract says. */
    private static void compose(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attribute.setNodeValue(Normalizer.normalize(attribute.getNodeValue(), Normalizer.Form.NFC));
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                compose(child);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                node.setNodeValue(Normalizer.normalize(node.getNodeValue(), Normalizer.Form.NFC));
            }
        }
    }

    /** Elements in the schema's order, each as often as it may be; none that it does not name, none that says nothing and is not needed. */
    private void order(Element element, Element declaration) {
        Element type = child(declaration, "complexType");
        if (type == null) {
            keepOnly(element, List.of());
            return;
        }
        List<String> attributes = new ArrayList<>();
        NodeList known = type.getElementsByTagNameNS(XS, "attribute");
        for (int i = 0; i < known.getLength(); i++) {
            if (nearestType(known.item(i)) == type) {
                attributes.add(((Element) known.item(i)).getAttribute("name"));
            }
        }
        keepOnly(element, attributes);
        Element sequence = child(type, "sequence");
        if (sequence == null) {
            if (child(type, "simpleContent") == null) {
                removeAll(element);
            }
            return;
        }
        List<Element> ordered = new ArrayList<>();
        for (Node each = sequence.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element particle) {
                take(element, particle, ordered);
            }
        }
        removeAll(element);
        ordered.forEach(element::appendChild);
    }

    private static void keepOnly(Element element, List<String> attributes) {
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = element.getAttributes().item(i);
            boolean namespace = attribute.getNodeName().startsWith("xmlns");
            if (!namespace && attribute.getNamespaceURI() == null && !attributes.contains(attribute.getNodeName())) {
                element.getAttributes().removeNamedItem(attribute.getNodeName());
            }
        }
    }

    private void take(Element element, Element particle, List<Element> ordered) {
        Element declaration =
                particle.getLocalName().equals("group") ? inGroup(particle.getAttribute("ref")) : particle;
        String namespace = declaration.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
        boolean many = particle.getAttribute("maxOccurs").equals("unbounded")
                || declaration.getAttribute("maxOccurs").equals("unbounded");
        boolean optional = particle.getAttribute("minOccurs").equals("0") || many;
        int taken = 0;
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            String found = each.getNamespaceURI() == null ? "" : each.getNamespaceURI();
            boolean same = each instanceof Element
                    && each.getLocalName().equals(declaration.getAttribute("name"))
                    && found.equals(namespace);
            if (same && (many || taken == 0)) {
                Element child = (Element) each;
                order(child, declaration);
                if (!(optional && isBlank(child))) {
                    ordered.add(child);
                }
                taken++;
            }
        }
    }

    private Element inGroup(String reference) {
        String name = reference.substring(reference.indexOf(':') + 1);
        for (Element file : files.values()) {
            for (Node each = file.getFirstChild(); each != null; each = each.getNextSibling()) {
                if (each instanceof Element group
                        && group.getLocalName().equals("group")
                        && group.getAttribute("name").equals(name)) {
                    Element sequence = child(group, "sequence");
                    return child(sequence, "element");
                }
            }
        }
        throw new IllegalStateException("no group " + reference);
    }

    private java.util.Optional<Element> declared(Element root) {
        Element file = files.get(root.getNamespaceURI() == null ? "" : root.getNamespaceURI());
        for (Node each = file == null ? null : file.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element
                    && element.getLocalName().equals("element")
                    && element.getAttribute("name").equals(root.getLocalName())) {
                return java.util.Optional.of(element);
            }
        }
        return java.util.Optional.empty();
    }

    private static Node nearestType(Node node) {
        Node at = node.getParentNode();
        while (at != null && !"complexType".equals(at.getLocalName())) {
            at = at.getParentNode();
        }
        return at;
    }

    private static Element child(Element parent, String name) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && element.getLocalName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static boolean isBlank(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeValue().isBlank()) {
                return false;
            }
        }
        return element.getTextContent().isBlank() && allBlank(element);
    }

    private static boolean allBlank(Element element) {
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child && !isBlank(child)) {
                return false;
            }
        }
        return true;
    }

    private static void removeAll(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
    }

    /** The schema files by their names. */
    private record Files(Map<String, String> texts) implements org.w3c.dom.ls.LSResourceResolver {
        @Override
        public org.w3c.dom.ls.LSInput resolveResource(
                String type, String namespace, String publicId, String systemId, String baseUri) {
            String text = systemId == null ? null : texts.get(systemId);
            return text == null ? null : new SchemaInput(systemId, text);
        }
    }
}
