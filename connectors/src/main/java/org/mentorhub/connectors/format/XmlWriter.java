package org.mentorhub.connectors.format;

import java.util.Locale;
import java.util.Map;

/**
 * Writes a tree as XML, in the tree's order, with the prefixes of the table. Not Woodstox' writer, since that knows the limits of
 * ISO-8859-1 only, and writes a question mark where another charset lacks a character; here it is a character reference.
 */
final class XmlWriter {

    private static final boolean[] ESCAPED = TextBytes.signs(TextBytes.CONTROLS + "<>&\"\u007F");

    private final Map<String, String> namespaces;
    private final XmlTags tags;
    private final Encoding encoding;
    private final TextBytes out;

    /**
     * @param namespaces prefix to namespace, declared on the root in this order
     * @param encoding what the text becomes
     */
    XmlWriter(Map<String, String> namespaces, Encoding encoding) {
        this.namespaces = namespaces;
        this.tags = new XmlTags(namespaces);
        this.encoding = encoding;
        this.out = new TextBytes(encoding);
    }

    byte[] write(Node root) throws BrokenDocument {
        out.text("<?xml version=\"1.0\" encoding=\"")
                .text(encoding.charset().name())
                .text("\"?>\n");
        String defaultNamespace = namespaces.getOrDefault("", "");
        elements(root, defaultNamespace, true);
        return out.sign('\n').toBytes();
    }

    /** A list is its items, each under the list's name; what is absent is left out, since no partner writes {@code xsi:nil}. */
    private void elements(Node node, String defaultNamespace, boolean root) throws BrokenDocument {
        if (node.isNull()) {
            return;
        }
        if (node.kind() != Node.Kind.LIST) {
            element(node, node.name(), defaultNamespace, root);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            element(node.child(i), node.name(), defaultNamespace, root);
        }
    }

    private void element(Node node, Name name, String defaultNamespace, boolean root) throws BrokenDocument {
        String tag = tags.element(name);
        boolean bare = tag.indexOf(':') < 0;
        out.sign('<').text(tag);
        if (root) {
            namespaces.forEach(this::declare);
        }
        if (bare && !name.namespace().equals(defaultNamespace)) {
            declare("", name.namespace());
        }
        attributes(node);
        tags.own().forEach((namespace, prefix) -> declare(prefix, namespace));
        if (node.size() == 0 && node.text().isEmpty()) {
            out.text("/>");
            return;
        }
        out.sign('>');
        escape(node, node.text(), false);
        for (int i = 0; i < node.size(); i++) {
            elements(node.child(i), bare ? name.namespace() : defaultNamespace, false);
        }
        out.text("</").text(tag).sign('>');
    }

    private void attributes(Node node) throws BrokenDocument {
        for (int i = 0; i < node.attributeCount(); i++) {
            Node attribute = node.attribute(i);
            out.sign(' ').text(tags.attribute(attribute.name())).text("=\"");
            escape(attribute, attribute.text(), true);
            out.sign('"');
        }
    }

    private void declare(String prefix, String namespace) {
        out.text(prefix.isEmpty() ? " xmlns" : " xmlns:").text(prefix).text("=\"");
        for (int i = 0; i < namespace.length(); i++) {
            sign(namespace.charAt(i), true);
        }
        out.sign('"');
    }

    private void escape(Node node, String text, boolean inAttribute) throws BrokenDocument {
        int at = 0;
        while (at < text.length()) {
            at = out.plain(text, at, ESCAPED);
            if (at < text.length()) {
                int point = text.codePointAt(at);
                requireHoldable(node, point);
                point(point, inAttribute);
                at += Character.charCount(point);
            }
        }
    }

    private void point(int point, boolean inAttribute) {
        if (point < ' ' || point == 0x7F) {
            control((char) point, inAttribute);
        } else if (point < 0x7F) {
            sign((char) point, inAttribute);
        } else if (encoding.has(point)) {
            out.point(point);
        } else {
            reference(point);
        }
    }

    private void sign(char c, boolean inAttribute) {
        switch (c) {
            case '<' -> out.text("&lt;");
            case '>' -> out.text("&gt;");
            case '&' -> out.text("&amp;");
            case '"' -> out.text(inAttribute ? "&quot;" : "\"");
            default -> out.point(c);
        }
    }

    /** A reader would turn these into spaces or newlines if they stood there as they are. */
    private void control(char c, boolean inAttribute) {
        if (inAttribute || c == '\r' || c == 0x7F) {
            reference(c);
        } else {
            out.sign(c);
        }
    }

    private void reference(int point) {
        out.text("&#").text(Integer.toString(point)).sign(';');
    }

    private static void requireHoldable(Node node, int point) throws BrokenDocument {
        boolean holdable = point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
        if (!holdable) {
            throw FormatRule.CHARACTER_XML.stop(
                    PathStyle.ELEMENT_PATH.path(node), String.format(Locale.ROOT, "U+%04X", point), null);
        }
    }
}
