package org.mentorhub.connectors.contract;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements and attributes that XML Schemas name, as paths from a root element, whatever types and groups they are built of. */
final class SchemaPaths {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private static final QName ANYTHING = new QName(XS, "anyType");

    private final Map<String, Map<QName, Element>> declared = new HashMap<>();
    private final SortedSet<String> paths = new TreeSet<>();
    private final Set<String> loose = new TreeSet<>();
    private final Deque<Element> open = new ArrayDeque<>();

    /** @param schemas their texts; what one includes or imports is among them */
    SchemaPaths(Iterable<String> schemas) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (var text : schemas) {
            var schema = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            for (Node child = schema.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element part && part.hasAttribute("name")) {
                    declared.computeIfAbsent(part.getLocalName(), kind -> new HashMap<>())
                            .putIfAbsent(
                                    new QName(schema.getAttribute("targetNamespace"), part.getAttribute("name")), part);
                }
            }
        }
    }

    /** Those of the last root's places in which anything may stand. */
    Set<String> loose() {
        return Set.copyOf(loose);
    }

    /** {@code /Titolo/Voto/@scala}: all places below a root element. */
    SortedSet<String> below(QName root) {
        paths.clear();
        loose.clear();
        inside(declaredAs("element", root), "");
        return new TreeSet<>(paths);
    }

    private Element declaredAs(String kind, QName name) {
        var found = declared.getOrDefault(kind, Map.of()).get(name);
        if (found == null) {
            throw new AssertionError("no " + kind + " " + name);
        }
        return found;
    }

    private void inside(Element part, String path) {
        if (open.contains(part)) {
            return;
        }
        open.push(part);
        for (var attribute : new String[] {"type", "base"}) {
            complex(part, attribute).ifPresent(type -> inside(type, path));
        }
        for (Node child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && XS.equals(inner.getNamespaceURI())) {
                step(inner, path);
            }
        }
        open.pop();
    }

    private void step(Element inner, String path) {
        switch (inner.getLocalName()) {
            case "element" -> {
                var target = inner.hasAttribute("ref") ? declaredAs("element", name(inner, "ref")) : inner;
                var here = path + "/" + target.getAttribute("name");
                paths.add(here);
                if (target.hasAttribute("type") && name(target, "type").equals(ANYTHING)) {
                    loose.add(here);
                }
                inside(target, here);
            }
            case "attribute" -> paths.add(path + "/@" + inner.getAttribute(inner.hasAttribute("ref") ? "ref" : "name"));
            case "group" -> inside(declaredAs("group", name(inner, "ref")), path);
            case "annotation", "simpleType" -> {}
            default -> inside(inner, path);
        }
    }

    /** The complex type that an attribute names; simple ones hold no places. */
    private Optional<Element> complex(Element part, String attribute) {
        return part.hasAttribute(attribute)
                ? Optional.ofNullable(
                        declared.getOrDefault("complexType", Map.of()).get(name(part, attribute)))
                : Optional.empty();
    }

    private static QName name(Element part, String attribute) {
        var text = part.getAttribute(attribute);
        int colon = text.indexOf(':');
        var namespace = part.lookupNamespaceURI(colon < 0 ? null : text.substring(0, colon));
        return new QName(namespace == null ? "" : namespace, text.substring(colon + 1));
    }
}
