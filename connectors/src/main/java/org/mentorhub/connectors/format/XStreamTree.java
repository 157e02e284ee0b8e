package org.mentorhub.connectors.format;

import com.thoughtworks.xstream.io.xml.AbstractDocumentReader;
import com.thoughtworks.xstream.io.xml.XmlFriendlyNameCoder;
import org.jspecify.annotations.Nullable;

/** A light tree as XStream walks one. The tree was read within its bounds before; names stay as they stand in the document. */
final class XStreamTree extends AbstractDocumentReader {

    private Node current;

    XStreamTree(Node root) {
        super(root, new XmlFriendlyNameCoder());
        this.current = root;
    }

    /** Where the walk is. */
    Node current() {
        return current;
    }

    @Override
    protected void reassignCurrentElement(Object element) {
        current = (Node) element;
    }

    @Override
    protected @Nullable Object getParent() {
        return current.parent();
    }

    @Override
    protected Object getChild(int index) {
        return current.child(index);
    }

    @Override
    protected int getChildCount() {
        return current.size();
    }

    @Override
    public String getNodeName() {
        return current.name().local();
    }

    @Override
    public String getValue() {
        return current.text();
    }

    @Override
    public @Nullable String getAttribute(String name) {
        for (int i = 0; i < current.attributeCount(); i++) {
            if (current.attribute(i).name().local().equals(name)) {
                return current.attribute(i).text();
            }
        }
        return null;
    }

    @Override
    public String getAttribute(int index) {
        return current.attribute(index).text();
    }

    @Override
    public int getAttributeCount() {
        return current.attributeCount();
    }

    @Override
    public String getAttributeName(int index) {
        return current.attribute(index).name().local();
    }
}
