package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.TextNode;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.format.Node;

/**
 * A canonical value that the partner's document implies: {@code fixed: { kind: technical }}. It is set where the group holds anything
 * else; another value is lost on writing.
 *
 * @param row what is known of the row
 * @param canonicalPath from the canonical group
 * @param text the value
 */
record FixedStep(Row row, TreePath canonicalPath, String text) implements Step {

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        if (!Trees.isEmpty(canonicalGroup) && hasPlace(canonicalGroup)) {
            canonicalPath.put(canonicalGroup, Node.text(canonicalPath.leafName(), text));
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        if (Trees.isEmpty(nativeGroup) || !hasPlace(canonicalGroup)) {
            return;
        }
        Node found = canonicalPath.find(canonicalGroup);
        Node around = canonicalPath.around(canonicalGroup);
        if (around != null && (run.isInIncomplete(around) || run.isIncomplete(around))) {
            return;
        }
        if (found == null) {
            run.added(row, canonicalGroup, canonicalPath.leafName(), new Change(null, TextNode.valueOf(text)));
            return;
        }
        run.took(found);
        if (!found.text().equals(text)) {
            run.approximated(found, row.nativePlace(), new Change(Trees.json(found), TextNode.valueOf(text)), "fixed");
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        // no native place says it
    }

    /** A value of one item of a list belongs nowhere where that item is not. */
    private boolean hasPlace(Node canonicalGroup) {
        return !canonicalPath.isOfItem() || canonicalPath.around(canonicalGroup) != null;
    }
}
