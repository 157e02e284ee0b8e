package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.FormatRule;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.NativeTree;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.Violation;
import org.mentorhub.schemas.xsd.XsdTwin;

/**
 * Reads a canonical document in XML as the canonical tree, and knows where each value stood. What the model does not know is read too, so
 * that it is told like an unknown member in JSON.
 */
final class XmlTwinReading {

    private static final int MAX_DIGITS = 40;

    private final NativeTree tree;
    private final Node canonical;
    private final IdentityHashMap<Node, Node> origins = new IdentityHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    XmlTwinReading(NativeTree tree, XmlTwin twin) {
        this.tree = tree;
        this.canonical = read(tree.root(), Name.ROOT, twin);
    }

    /** The document. */
    Node canonical() {
        return canonical;
    }

    /** Elements that stand out of order. */
    List<Violation> violations() {
        return violations;
    }

    /** Where the value at a canonical path stands, or would stand. */
    String place(String path) {
        Node at = Trees.find(canonical, path);
        if (at != null) {
            Node found = origins.get(at);
            return tree.place(found == null ? tree.root() : found);
        }
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        Node around = Trees.find(canonical, path.substring(0, Math.max(0, end)));
        Node found = around == null ? null : origins.get(around);
        return tree.placeOfMissing(found == null ? tree.root() : found, path.substring(path.lastIndexOf('.') + 1));
    }

    private Node read(Node found, Name as, XmlTwin twin) {
        Node made =
                switch (twin) {
                    case XmlTwin.Group(Map<Name, XmlTwin.Member> members) -> group(found, as, members);
                    case XmlTwin.Value value -> value(found, as, value);
                };
        origins.put(made, found);
        return made;
    }

    private Node group(Node found, Name as, Map<Name, XmlTwin.Member> members) {
        if (found.isNull()) {
            return Node.nil(as);
        }
        if (found.size() == 0 && !found.text().isBlank()) {
            return Node.text(as, found.text());
        }
        Node group = Node.group(as);
        unknownAttributes(found, group);
        XmlTwin.@Nullable Member last = null;
        for (int i = 0; i < found.size(); i++) {
            Node child = found.child(i);
            XmlTwin.Member member = members.get(child.name());
            if (member == null) {
                group.add(unknown(child, Canonical.NAMES.findOrNew("", clark(child.name()), "")));
                continue;
            }
            if (last != null && member.place() < last.place()) {
                violations.add(FormatRule.XML_ORDER.violation(
                        tree.place(child), null, null, last.element().toString()));
            } else {
                last = member;
            }
            add(child, member, group);
        }
        if (!found.text().isBlank()) {
            group.add(unknown(found, Canonical.NAMES.findOrNew("", "text()", "")));
        }
        return group;
    }

    /** An element that may not repeat and does is a list where none belongs. */
    private void add(Node child, XmlTwin.Member member, Node group) {
        Node before = group.first(member.name());
        if (member.list() || before != null) {
            Node list = before != null && before.kind() == Kind.LIST ? before : Node.list(member.name());
            if (before == null) {
                group.add(list);
                origins.put(list, child);
            }
            if (before != null && before.kind() != Kind.LIST) {
                before.becomes(Kind.NULL, "");
                origins.put(before, child);
                return;
            }
            list.add(read(child, Name.ITEM, member.twin()));
        } else {
            group.add(read(child, member.name(), member.twin()));
        }
    }

    private void unknownAttributes(Node found, Node group) {
        for (int i = 0; i < found.attributeCount(); i++) {
            Node attribute = found.attribute(i);
            Node made = Node.text(Canonical.NAMES.findOrNew("", "@" + attribute.name(), ""), attribute.text());
            origins.put(made, attribute);
            group.add(made);
        }
    }

    /** A name of another namespace is not the model's, however it sounds. */
    private static String clark(Name name) {
        return name.namespace().equals(XsdTwin.NAMESPACE) ? name.local() : "{" + name.namespace() + "}" + name.local();
    }

    private Node unknown(Node found, Name as) {
        Node made = Node.text(as, found.text().strip());
        origins.put(made, found);
        return made;
    }

    private Node value(Node found, Name as, XmlTwin.Value value) {
        if (found.isNull()) {
            return Node.nil(as);
        }
        if (found.size() > 0 || found.attributeCount() > 0) {
            return Node.group(as);
        }
        String text = found.text();
        return switch (value) {
            case FREE_TEXT -> Node.text(as, text);
            case TOKEN -> Node.text(as, XmlSpace.stripped(text));
            case BASE64 -> Node.text(as, XmlSpace.without(text));
            case NUMBER -> number(as, XmlSpace.stripped(text));
            case BOOLEAN -> truth(as, XmlSpace.stripped(text));
        };
    }

    private static Node truth(Name as, String text) {
        return text.equals("true") || text.equals("false") ? Node.bool(as, text.equals("true")) : Node.text(as, text);
    }

    private static Node number(Name as, String text) {
        return isPlainNumber(text) ? Node.number(as, text) : Node.text(as, text);
    }

    /** Digits with a point inside, perhaps a minus in front of what is not zero, no zeros in front: as JSON has numbers, without exponents. */
    private static boolean isPlainNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = (point < 0 ? text.length() : point) - start;
        boolean digits = text.chars().skip(start).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        return digits
                && text.length() <= MAX_DIGITS
                && whole >= 1
                && (whole == 1 || text.charAt(start) != '0')
                && point == text.lastIndexOf('.')
                && point != text.length() - 1
                && (start == 0 || text.chars().anyMatch(c -> c >= '1' && c <= '9'));
    }
}
