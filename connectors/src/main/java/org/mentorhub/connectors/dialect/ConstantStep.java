package org.mentorhub.connectors.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.shape.Shape;

/**
 * What stands in every document that the partner's format asks for, and says nothing of this one: {@code "@context": { constant: … }}. It
 * is written wherever the group around it has anything to say; another value that a sender has there is content that no row knows, told
 * ignored and kept for that sender; none at all says as much as this one.
 *
 * @param row what is known of the row
 * @param nativePath from the native group
 * @param texts the value; several are a list
 * @param unless a canonical path: what stands there makes the value superfluous; null where it always stands
 */
record ConstantStep(
        Row row,
        TreePath nativePath,
        List<String> texts,
        @Nullable TreePath unless) implements Step {

    ConstantStep {
        texts = List.copyOf(texts);
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        if (found != null && isThis(found)) {
            Trees.takeDeep(found);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        if (unless == null || unless.find(canonicalGroup) == null) {
            nativePath.put(nativeGroup, node(nativePath.leafName())).implied();
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.is(new Shape.Anything());
        at.about(description.about(row));
    }

    private Node node(Name as) {
        if (texts.size() == 1) {
            return Node.text(as, texts.getFirst());
        }
        Node list = Node.list(as);
        texts.forEach(text -> list.add(Node.text(Name.ITEM, text)));
        return list;
    }

    private boolean isThis(Node found) {
        if (texts.size() == 1 || found.kind() != Kind.LIST) {
            return texts.size() == 1 && isText(found, texts.getFirst(), nativePath.namedAttributes());
        }
        boolean same = found.size() == texts.size();
        for (int i = 0; same && i < texts.size(); i++) {
            same = isText(found.child(i), texts.get(i), 0);
        }
        return same;
    }

    /** An element with further attributes says more. */
    private static boolean isText(Node node, String text, int attributes) {
        return node.isScalar()
                && node.attributeCount() == attributes
                && node.text().strip().equals(text);
    }
}
