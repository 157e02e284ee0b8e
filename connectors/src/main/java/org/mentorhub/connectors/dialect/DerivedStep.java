package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Shape;

/**
 * A native value that follows from others and says nothing of its own: {@code { derived: SI, unless: … }}.
 *
 * @param row what is known of the row
 * @param nativePath from the native group
 * @param word what is written
 * @param unless a canonical path: what stands there makes the word superfluous
 */
record DerivedStep(Row row, TreePath nativePath, String word, TreePath unless) implements Step {

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        boolean due = unless.find(canonicalGroup) == null;
        if (found != null) {
            run.took(canonicalGroup, found);
        }
        if (isSaid(found) != due) {
            Node shown = found == null ? nativeGroup : found;
            run.approximatedDerived(shown, due ? word : null);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        if (unless.find(canonicalGroup) == null) {
            nativePath.put(nativeGroup, Node.text(nativePath.leafName(), word));
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.is(new Shape.Anything());
        at.about(description.about(row));
    }

    private boolean isSaid(@Nullable Node found) {
        return found != null && found.text().strip().equals(word);
    }
}
