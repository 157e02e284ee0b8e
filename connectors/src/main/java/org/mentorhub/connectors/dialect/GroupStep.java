package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;

/**
 * A native group and a canonical group, with rows of their own inside.
 *
 * @param row what is known of the row
 * @param nativePath from the native group around it
 * @param canonicalPath from the canonical group around it; {@code .} where the native group has no counterpart
 * @param steps the rows inside
 * @param absence what is written for a group without content
 * @param kinds whether the format tells kinds apart
 */
record GroupStep(Row row, TreePath nativePath, TreePath canonicalPath, Steps steps, Absence absence, Kinds kinds)
        implements Step {

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        if (found == null || found.isNull()) {
            absent(found, nativeGroup, canonicalGroup, run);
            return;
        }
        if ((found.isScalar() && !found.text().isBlank()) || found.kind() == Node.Kind.LIST) {
            run.wrong(row, found, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
            return;
        }
        run.strayText(found);
        run.took(canonicalGroup, found);
        Node existing = canonicalPath.find(canonicalGroup);
        Node target = existing == null ? Node.group(canonicalPath.leafName()) : existing;
        steps.read(found, target, run);
        if (existing == null && !Trees.isEmpty(target)) {
            run.took(canonicalPath.put(canonicalGroup, target), found);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node value = canonicalPath.find(canonicalGroup);
        Node written = Node.group(nativePath.leafName());
        if (value != null) {
            steps.write(value, written, run);
        } else if (row.isNeededToWrite()) {
            run.missing(row);
        }
        if (Trees.isEmpty(written)) {
            absence.write(nativePath, nativeGroup);
        } else {
            nativePath.put(nativeGroup, written);
        }
    }

    private void absent(@Nullable Node found, Node nativeGroup, Node canonicalGroup, ReadRun run) {
        if (row.isNeededToWrite()) {
            run.missing(row, found == null ? run.placeOfMissing(nativeGroup, nativePath) : run.place(found));
        } else if (found != null) {
            found.take();
        } else if (absence instanceof Absence.WrittenNull) {
            run.approximatedMissing(
                    canonicalGroup, canonicalPath, run.placeOfMissing(nativeGroup, nativePath), "absent");
        }
    }
}
