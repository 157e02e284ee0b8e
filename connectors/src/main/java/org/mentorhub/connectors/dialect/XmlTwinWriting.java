package org.mentorhub.connectors.dialect;

import java.util.Map;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/** Writes a canonical tree as elements in the order of the schema; what the model does not know stands at the end. */
final class XmlTwinWriting {

    private XmlTwinWriting() {}

    /** The element of that name with what the canonical value holds. */
    static Node element(Node value, Name as, XmlTwin twin) {
        if (value.kind() == Kind.LIST) {
            return list(value, as, twin);
        }
        if (value.kind() != Kind.GROUP) {
            return value.isNull() ? Node.nil(as) : Node.text(as, value.text());
        }
        Map<Name, XmlTwin.Member> members =
                twin instanceof XmlTwin.Group(Map<Name, XmlTwin.Member> known) ? known : Map.of();
        Node element = Node.group(as);
        for (XmlTwin.Member member : members.values()) {
            Node found = value.first(member.name());
            if (found != null) {
                element.add(element(found, member.element(), member.twin()));
            }
        }
        for (int i = 0; i < value.size(); i++) {
            Node child = value.child(i);
            if (members.values().stream().noneMatch(member -> member.name() == child.name())) {
                element.add(element(child, child.name(), XmlTwin.Value.FREE_TEXT));
            }
        }
        return element;
    }

    private static Node list(Node items, Name as, XmlTwin twin) {
        Node list = Node.list(as);
        for (int i = 0; i < items.size(); i++) {
            list.add(element(items.child(i), as, twin));
        }
        return list;
    }
}
