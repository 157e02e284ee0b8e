package org.mentorhub.connectors.format;

/** What XStream writes for an item of a list that is no object: {@code <null/>}. */
final class XStreamNulls {

    private static final String NULL = "null";

    private XStreamNulls() {}

    /** Makes every such element the sign of absence. */
    static void mark(Node node) {
        if (node.size() == 0
                && node.attributeCount() == 0
                && node.text().isBlank()
                && node.name().local().equals(NULL)) {
            node.becomes(Node.Kind.NULL, "");
        }
        for (int i = 0; i < node.size(); i++) {
            mark(node.child(i));
        }
    }
}
