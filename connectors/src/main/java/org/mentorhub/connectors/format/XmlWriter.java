package org.mentorhub.connectors.format;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as XML, in the tree's order, with the prefixes of the table. Not Woodstox' writer, since that knows the limits of
 * ISO-8859-1 only, and writes a question mark where another charset lacks a character; here it is a character reference.
 */
final class XmlWriter {

    private final Map<String, String> namespaces;
    private final Charset charset;
    private final @Nullable CharsetEncoder encoder;
    private final StringBuilder out = new StringBuilder(4096);

    /**
     * @param namespaces prefix to namespace, declared on the root in this order
     * @param charset what the text will be encoded in
     */
    XmlWriter(Map<String, String> namespaces, Charset charset) {
        this.namespaces = namespaces;
        this.charset = charset;
        this.encoder = charset.name().startsWith("UTF-") ? null : charset.newEncoder();
    }

    byte[] write(Node root) throws BrokenDocument {
        out.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>\n");
        String defaultNamespace = namespaces.getOrDefault("", "");
        elements(root, defaultNamespace, true);
        out.append('\n');
        return out.toString().getBytes(charset);
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
        Map<String, String> local = new HashMap<>(0);
        String tag = elementTag(name, local);
        boolean bare = tag.indexOf(':') < 0;
        out.append('<').append(tag);
        if (root) {
            namespaces.forEach(this::declare);
        }
        if (bare && !name.namespace().equals(defaultNamespace)) {
            declare("", name.namespace());
        }
        attributes(node, local);
        local.forEach((namespace, prefix) -> declare(prefix, namespace));
        if (node.size() == 0 && node.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escape(node, node.text(), false);
        for (int i = 0; i < node.size(); i++) {
            elements(node.child(i), bare ? name.namespace() : defaultNamespace, false);
        }
        out.append("</").append(tag).append('>');
    }

    private void attributes(Node node, Map<String, String> local) throws BrokenDocument {
        for (int i = 0; i < node.attributeCount(); i++) {
            Node attribute = node.attribute(i);
            out.append(' ').append(attributeTag(attribute.name(), local)).append("=\"");
            escape(attribute, attribute.text(), true);
            out.append('"');
        }
    }

    private String elementTag(Name name, Map<String, String> local) {
        if (name.prefix().isEmpty()) {
            return name.local();
        }
        return qualified(name, local);
    }

    private String attributeTag(Name name, Map<String, String> local) {
        if (name.namespace().isEmpty()) {
            return name.local();
        }
        return name.namespace().equals(XmlNamespaces.XML) ? "xml:" + name.local() : qualified(name, local);
    }

    /** With the table's prefix, or with one that this element declares for itself. */
    private String qualified(Name name, Map<String, String> local) {
        if (!name.prefix().isEmpty() && name.namespace().equals(namespaces.get(name.prefix()))) {
            return name.prefix() + ":" + name.local();
        }
        String prefix = local.computeIfAbsent(name.namespace(), unused -> freePrefix(local.size() + 1));
        return prefix + ":" + name.local();
    }

    private String freePrefix(int number) {
        String prefix = "n" + number;
        return namespaces.containsKey(prefix) ? "n_" + number : prefix;
    }

    private void declare(String prefix, String namespace) {
        out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
        for (int i = 0; i < namespace.length(); i++) {
            character(namespace.charAt(i), true);
        }
        out.append('"');
    }

    private void escape(Node node, String text, boolean inAttribute) throws BrokenDocument {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point >= ' ' && point < 0x7F) {
                character((char) point, inAttribute);
            } else {
                requireHoldable(node, point);
                rare(point, inAttribute);
            }
            at += Character.charCount(point);
        }
    }

    private void rare(int point, boolean inAttribute) {
        if (point < ' ' || point == 0x7F) {
            control((char) point, inAttribute);
        } else if (encoder == null || encoder.canEncode(Character.toString(point))) {
            out.appendCodePoint(point);
        } else {
            out.append("&#").append(point).append(';');
        }
    }

    private void character(char c, boolean inAttribute) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append(inAttribute ? "&quot;" : "\"");
            default -> out.append(c);
        }
    }

    /** A reader would turn these into spaces or newlines if they stood there as they are. */
    private void control(char c, boolean inAttribute) {
        if (inAttribute || c == '\r' || c == 0x7F) {
            out.append("&#").append((int) c).append(';');
        } else {
            out.append(c);
        }
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
