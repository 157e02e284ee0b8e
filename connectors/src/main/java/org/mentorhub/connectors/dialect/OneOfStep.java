package org.mentorhub.connectors.dialect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Shape;

/**
 * One native group whose code belongs to one of several canonical places: {@code cloture} of tn-aneti says either an outcome or why a
 * placement was ended. Reading takes the branch whose list has the code; writing the first branch that has something to say.
 *
 * @param row what is known of the row
 * @param nativePath from the native group around it
 * @param branches in the order in which writing asks them
 */
record OneOfStep(Row row, TreePath nativePath, List<Branch> branches) implements Step {

    /**
     * One of the meanings.
     *
     * @param decisive the row of the code
     * @param others the rows beside it
     */
    record Branch(FieldStep decisive, Steps others) {

        private boolean means(Node group, ReadRun run) {
            Node code = decisive.nativePath().find(group);
            return code != null
                    && !Trees.isBlank(code)
                    && decisive.conversion().read(code, decisive.canonicalPath().leafName(), run)
                            instanceof Converted.Value;
        }
    }

    /**
     * The step, unless two branches read one code, so that the later one never would.
     *
     * @throws org.mentorhub.connectors.conversion.Options.BadOption naming that code
     */
    static OneOfStep of(Row row, TreePath nativePath, List<Branch> branches, RowOptions options) {
        Set<String> seen = new HashSet<>();
        branches.stream()
                .flatMap(branch -> branch.decisive.conversion().knownCodes().stream())
                .filter(code -> !seen.add(code))
                .findFirst()
                .ifPresent(code -> {
                    throw options.wrong(
                            "two branches of " + row.nativePlace() + " read " + code,
                            "within: lists that share no code");
                });
        return new OneOfStep(row, nativePath, branches);
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        if (found == null) {
            return;
        }
        if (Trees.isBlank(found)) {
            Trees.takeDeep(found);
            return;
        }
        for (Branch branch : branches) {
            if (branch.means(found, run)) {
                run.strayText(found);
                run.took(canonicalGroup, found);
                branch.decisive.read(found, canonicalGroup, run);
                branch.others.read(found, canonicalGroup, run);
                return;
            }
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.about(description.about(row));
        Draft each = Draft.root(nativePath.leafName());
        description.leavesAll(true);
        for (Branch branch : branches) {
            branch.decisive.describe(each, description);
            branch.others.describe(each, description);
        }
        description.leavesAll(false);
        // which rows count depends on the code
        at.is(new Shape.Anything());
    }

    /** The code of another branch is not written, nor what stands beside it. */
    private void tellUnsaid(Branch other, Node canonicalGroup, WriteRun run) {
        Node code = other.decisive.canonicalPath().find(canonicalGroup);
        Node around = code == null ? null : code.parent();
        if (around != null && !run.sent().has(around)) {
            run.loses(around, row, "one-of");
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        for (Branch branch : branches) {
            Node written = Node.group(nativePath.leafName());
            branch.decisive.write(canonicalGroup, written, run);
            @Nullable Node code = branch.decisive.nativePath().find(written);
            if (code != null) {
                branch.others.write(canonicalGroup, written, run);
                nativePath.put(nativeGroup, written);
                branches.forEach(other -> tellUnsaid(other, canonicalGroup, run));
                return;
            }
        }
    }
}
