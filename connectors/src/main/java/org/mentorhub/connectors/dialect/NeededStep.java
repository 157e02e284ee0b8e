package org.mentorhub.connectors.dialect;

import java.util.List;
import org.mentorhub.connectors.format.Node;

/**
 * Several rows of a group of which the partner needs one, whichever: {@code at-least-one: [cin, passeport]}. It comes after them. What is
 * missing when reading is the canonical model's to say.
 *
 * @param row of the first of them
 * @param paths where they stand, from the native group
 */
record NeededStep(Row row, List<TreePath> paths) implements Step {

    NeededStep {
        paths = List.copyOf(paths);
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        // the model needs one of what these rows read, and says so at the first of them
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        // the rows themselves say what stands there; that one is needed no single place can say
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        if (paths.stream().allMatch(path -> path.find(nativeGroup) == null)) {
            run.missing(row);
        }
    }
}
