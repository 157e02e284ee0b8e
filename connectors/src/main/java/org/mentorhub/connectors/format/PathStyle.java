package org.mentorhub.connectors.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** How a format writes the way from the root to a node. */
enum PathStyle {
    ELEMENT_PATH {
        @Override
        String path(Node node) {
            Deque<String> steps = new ArrayDeque<>();
            for (Node at = node; at != null; at = at.parent()) {
                steps.addFirst(at.isAttribute() ? "/@" + at.name() : "/" + at.name() + nth(at));
            }
            return String.join("", steps);
        }

        @Override
        String child(String parent, String name) {
            return parent + "/" + name;
        }

        /** The name as the document has it: its prefix is its own. */
        @Override
        String closing(Node node, String text) {
            int end = node.offset() + 1;
            while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return "</" + text.substring(Math.min(node.offset() + 1, end), end) + ">";
        }

        /** Counted from 1 as in XPath, and only where there is more than one of the name. */
        private String nth(Node node) {
            Node parent = node.parent();
            if (parent == null) {
                return "";
            }
            int nth = 0;
            int same = 0;
            for (int i = 0; i < parent.size(); i++) {
                Node child = parent.child(i);
                if (child.name().local().equals(node.name().local())
                        && child.name().namespace().equals(node.name().namespace())) {
                    same++;
                    nth = child == node ? same : nth;
                }
            }
            return same > 1 ? "[" + nth + "]" : "";
        }
    },

    /** RFC 6901. */
    JSON_POINTER {
        @Override
        String path(Node node) {
            Deque<String> steps = new ArrayDeque<>();
            for (Node at = node; at.parent() != null; at = at.parent()) {
                steps.addFirst(
                        at.name() == Name.ITEM
                                ? "/" + place(at)
                                : child("", at.name().local()));
            }
            return String.join("", steps);
        }

        @Override
        String child(String parent, String name) {
            return parent + "/" + name.replace("~", "~0").replace("/", "~1");
        }

        @Override
        String closing(Node node, String text) {
            return node.kind() == Node.Kind.LIST ? "]" : "}";
        }

        private int place(Node item) {
            Node list = item.parent();
            int at = 0;
            while (list != null && at < list.size() && list.child(at) != item) {
                at++;
            }
            return at;
        }
    };

    abstract String path(Node node);

    /** What closes a node that is open in that text. */
    abstract String closing(Node node, String text);

    abstract String child(String parent, String name);
}
