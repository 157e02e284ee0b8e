package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.dialect.TreePath.Segment.Selected;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;

/** Elements of one name that an attribute or a child element tells apart. */
final class Elements {

    private Elements() {}

    /** The first one that is meant, or null. What selects it is used by that. */
    static @Nullable Node find(Node around, Selected selected) {
        for (int i = 0; i < around.size(); i++) {
            Node child = around.child(i);
            if (child.name() == selected.name()) {
                Node found = child.kind() == Kind.LIST ? item(child, selected) : meant(child, selected);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The element with what selects it, as long as that is one value and not there yet. */
    static Node withKey(Node element, Selected selected) {
        if (selected.values().size() == 1 && key(element, selected) == null) {
            String value = selected.values().getFirst();
            if (selected.attribute()) {
                element.addAttribute(selected.key(), value);
            } else {
                element.insert(0, Node.text(selected.key(), value));
            }
        }
        return element;
    }

    private static @Nullable Node item(Node list, Selected selected) {
        for (int i = 0; i < list.size(); i++) {
            Node found = meant(list.child(i), selected);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Node meant(Node element, Selected selected) {
        Node key = key(element, selected);
        if (key == null || !selected.values().contains(key.text().strip())) {
            return null;
        }
        key.take();
        return element;
    }

    private static @Nullable Node key(Node element, Selected selected) {
        return selected.attribute() ? element.attribute(selected.key()) : element.first(selected.key());
    }
}
