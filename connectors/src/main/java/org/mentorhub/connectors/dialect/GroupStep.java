package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.validation.ModelRule;

/**
 * A native group and a canonical group, with rows of their own inside.
 *
 * @param row what is known of the row
 * @param nativePath from the native group around it
 * @param canonicalPath from the canonical group around it; {@code .} where the native group has no counterpart
 * @param steps the rows inside
 * @param blank what is written for a group without content
 * @param shape how the group may stand otherwise, and what it implies
 */
record GroupStep(Row row, TreePath nativePath, TreePath canonicalPath, Steps steps, Blank blank, GroupShape shape)
        implements Step {

    /** What is written for a group without content. */
    enum Blank {
        /** Nothing. */
        LEFT_OUT,
        /** The sign of absence: {@code absent: null}. */
        NULL,
        /** The group all the same, since the format asks for it where the one around it stands: {@code always: true}. */
        WRITTEN;

        static Blank of(RowOptions options) {
            if (options.flag("always")) {
                return WRITTEN;
            }
            return Absence.of(options) instanceof Absence.WrittenNull ? NULL : LEFT_OUT;
        }

        void write(TreePath path, Node around, Node written) {
            if (this == WRITTEN) {
                path.put(around, written).implied();
            } else if (this == NULL) {
                path.put(around, Node.nil(path.leafName()));
            }
        }
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node found = nativePath.find(nativeGroup);
        if (found == null || found.isNull()) {
            absent(found, nativeGroup, canonicalGroup, run);
            return;
        }
        boolean scalar = found.isScalar() && !found.text().isBlank();
        if ((scalar && !shape.mayStandAlone()) || found.kind() == Node.Kind.LIST) {
            run.wrong(row, found, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
            return;
        }
        if (scalar) {
            readMembers(shape.opened(found, run), canonicalGroup, run);
            return;
        }
        run.strayText(found);
        boolean begun = found.isTaken();
        run.took(canonicalGroup, found);
        if (!begun && (nativePath.isOfItem() || (steps.haveConstants() && blank != Blank.WRITTEN))) {
            readWholeOrNot(found, canonicalGroup, run);
            return;
        }
        readMembers(found, canonicalGroup, run);
        if (shape.isAlone(found)) {
            run.approximated(null, found, "alone");
        }
    }

    /** A group of which nothing is read will not be written again, nor what stands in each: what is in it comes back as a whole. */
    private void readWholeOrNot(Node found, Node canonicalGroup, ReadRun run) {
        if (Trees.isBeforeTaken(found)) {
            run.approximated(null, found, "order");
        }
        int before = Trees.count(canonicalGroup);
        readMembers(found, canonicalGroup, run);
        boolean unread = Trees.count(canonicalGroup) == before;
        if (unread && nativePath.isOfItem()) {
            Trees.releaseUnread(found);
        } else if (unread && Trees.isMoreThanTaken(found)) {
            found.release();
        }
    }

    private void readMembers(Node found, Node canonicalGroup, ReadRun run) {
        Node existing = canonicalPath.find(canonicalGroup);
        Node target = existing == null ? Node.group(canonicalPath.leafName()) : existing;
        steps.read(found, target, run);
        if (!Trees.isEmpty(target)) {
            shape.addImplied(target);
        }
        if (existing == null && !Trees.isEmpty(target)) {
            run.took(canonicalPath.put(canonicalGroup, target), found);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node found = canonicalPath.find(canonicalGroup);
        Node value = found == null || !shape.means(found) ? null : found;
        if (value == null && row.isNeededToWrite()) {
            run.missing(row);
        }
        if (nativePath.isSelf()) {
            if (value != null && writeMembers(value, nativeGroup, run)) {
                shape.tookImplied(value, run);
            }
            return;
        }
        Node begun = nativePath.find(nativeGroup);
        if (begun != null && begun.kind() == Node.Kind.GROUP && value != null) {
            steps.write(value, begun, run);
            return;
        }
        Node written = Node.group(nativePath.leafName());
        if (value == null || !writeMembers(value, written, run)) {
            blank.write(nativePath, nativeGroup, written);
        } else {
            shape.tookImplied(value, run);
            shape.noteAlone(nativePath.put(nativeGroup, written), run);
        }
    }

    /** Whether anything of the value was written. */
    private boolean writeMembers(Node value, Node written, WriteRun run) {
        int before = written.size() + written.attributeCount();
        steps.write(value, written, run);
        return nativePath.isSelf() ? written.size() + written.attributeCount() > before : !Trees.isEmpty(written);
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.about(description.about(row));
        if (shape.mayStandAlone()) {
            at.mayStandAlone();
            description.leave(row, Rule.TYPE.code());
            description.leave(row, Rule.LENGTH.code());
            description.leave(row, ModelRule.CHARACTERS.code());
        } else if (!nativePath.isSelf()) {
            at.isGroup();
            description.leaveGroup(row, at);
        }
        steps.describe(at, description);
        if (row.isNeededToWrite()) {
            at.isNeeded(nativeGroup);
        }
        description.leaveNeed(row);
    }

    private void absent(@Nullable Node found, Node nativeGroup, Node canonicalGroup, ReadRun run) {
        if (row.isNeededToWrite()) {
            if (found == null) {
                run.missing(row, nativeGroup, nativePath);
            } else {
                run.missing(row, run.place(found));
            }
        } else if (found != null) {
            found.take();
        } else if (blank == Blank.NULL) {
            run.approximatedMissing(
                    canonicalGroup, canonicalPath, run.placeOfMissing(nativeGroup, nativePath), "absent");
        }
    }
}
