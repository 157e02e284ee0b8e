package org.mentorhub.connectors.dialect;

import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.conversion.GroupConversion;
import org.mentorhub.connectors.conversion.Parts;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/**
 * Several native values and the members of one canonical group, with the same way back as in {@link FieldStep}.
 *
 * @param row what is known of the row
 * @param paths where each part stands, from the native group; null for a part without a place
 * @param names the native name of each part
 * @param canonicalPath from the canonical group
 * @param conversion between the two
 * @param absence what is written and read where a part has no value
 * @param kinds whether the format tells kinds apart
 */
record PartsStep(
        Row row,
        @Nullable TreePath[] paths,
        @Nullable Name[] names,
        TreePath canonicalPath,
        GroupConversion conversion,
        Absence absence,
        Kinds kinds)
        implements Step {

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Parts found = found(nativeGroup, canonicalGroup, run);
        if (isNoValue(found, run)) {
            return;
        }
        tellUnknown(found, canonicalGroup, run);
        Node group = conversion.blank(canonicalPath.leafName());
        Converted read = conversion.read(found, group, run);
        if (read instanceof Converted.Wrong wrong) {
            run.wrong(row, main(found, nativeGroup), wrong);
        } else if (read instanceof Converted.Unknown unknown) {
            run.unknownCode(row, main(found, nativeGroup), unknown);
        } else if (group.size() == 0) {
            takeBlank(found);
            if (row.isNeededToWrite() && paths[0] != null) {
                run.missing(row, nativeGroup, paths[0]);
            }
        } else {
            Node placed = attach(group, canonicalGroup);
            if (!isUsual(found, placed, run)) {
                run.approximated(told(placed), main(found, nativeGroup), row.conversion());
            }
        }
    }

    /** Whether a group or a list stands where one value belongs; that is told. */
    private boolean isNoValue(Parts found, ReadRun run) {
        boolean wrong = false;
        for (int i = 0; i < paths.length; i++) {
            Node node = found.at(i);
            if (node != null
                    && !node.isScalar()
                    && !node.isNull()
                    && conversion.accepts(i).isKnown()) {
                run.wrong(row, node, (Converted.Wrong) Converted.wrong(Rule.TYPE, "text"));
                wrong = true;
            }
        }
        return wrong;
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node group = canonicalPath.find(canonicalGroup);
        if (group == null) {
            if (row.isNeededToWrite()) {
                run.missing(row);
            } else {
                writeAbsence(nativeGroup);
            }
            return;
        }
        Parts written = new Parts(conversion.parts(), names);
        conversion.write(group, written, run);
        boolean same = conversion.comesBack(group, written, run) && !isDisguised(written, run);
        Node back = same ? group : conversion.blank(group.name());
        if (!same && (conversion.read(written, back, run) instanceof Converted.Wrong || back.size() == 0)) {
            run.unwritable(row, group);
            writeAbsence(nativeGroup);
            return;
        }
        for (int i = 0; i < paths.length; i++) {
            Node node = written.at(i);
            TreePath path = paths[i];
            if (node != null && path != null && !(node.kind() == Node.Kind.LIST && node.size() == 0)) {
                path.put(nativeGroup, node);
            } else if (path != null) {
                absence.write(path, nativeGroup);
            }
        }
        for (TreePath.Choice choice : canonicalPath.choices()) {
            Node key = choice.find(group);
            if (key != null) {
                run.took(key);
            }
        }
        boolean others = take(group, run);
        if (!same) {
            tell(group, others, back, run);
            tellDisguises(group, written, back, run);
        }
    }

    private boolean isDisguised(Parts written, WriteRun run) {
        for (int i = 0; i < paths.length; i++) {
            Node node = written.at(i);
            if (node != null && run.isDisguised(node)) {
                return true;
            }
        }
        return false;
    }

    private void tellDisguises(Node group, Parts written, Node back, WriteRun run) {
        for (int i = 0; i < paths.length; i++) {
            Node node = written.at(i);
            if (node != null) {
                run.tellDisguise(row, group, back, node);
            }
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        for (int i = 0; i < paths.length; i++) {
            TreePath path = paths[i];
            if (path != null) {
                Draft at = path.in(nativeGroup);
                at.about(description.about(row));
                ValueShape part = description.part(row.at(place(path)), conversion.members(), conversion.accepts(i));
                if (part.isKnown()) {
                    at.holds(new Shape.Value(part, absence.signs()));
                } else {
                    at.is(new Shape.Anything());
                }
            }
        }
        description.leaveNeed(row);
    }

    /** Where a part stands: beside the row's own place. */
    private String place(TreePath part) {
        TreePath own = paths[0];
        String inside = own == null || own.isSelf() ? "" : Place.inside(own.toString());
        String around = row.nativePlace().endsWith(inside)
                ? row.nativePlace().substring(0, row.nativePlace().length() - inside.length())
                : row.nativePlace();
        return part.isSelf() ? around : around + Place.inside(part.toString());
    }

    private void writeAbsence(Node nativeGroup) {
        for (TreePath path : paths) {
            if (path != null) {
                absence.write(path, nativeGroup);
            }
        }
    }

    private static boolean isWhole(Node group) {
        return group.kind() == Node.Kind.LIST || Difference.isCoded(group);
    }

    /** Notes what went out, and says whether the group has anything else. */
    private boolean take(Node group, WriteRun run) {
        if (isWhole(group)) {
            run.tookDeep(group);
            return false;
        }
        boolean others = false;
        for (int i = 0; i < group.size(); i++) {
            if (conversion.members().contains(group.child(i).name().local())) {
                run.tookDeep(group.child(i));
            } else {
                others = true;
            }
        }
        return others;
    }

    private void tell(Node group, boolean others, Node back, WriteRun run) {
        var difference = new Difference(row, run);
        if (isWhole(group)) {
            difference.tell(group, back);
            return;
        }
        // A group with more in it, such as the key that chose it, is not told whole.
        if (canonicalPath.isSelf() || others) {
            difference.tellMembers(group, conversion.members(), back);
        } else {
            difference.tellGroup(group, conversion.members(), back);
        }
    }

    /** Takes what was read, and says whether writing gives the same again. */
    private boolean isUsual(Parts found, Node placed, ReadRun run) {
        boolean usual = (!found.hasRejected() && conversion.isUsual(found, placed)) || isWrittenSo(found, placed, run);
        for (int i = 0; i < paths.length; i++) {
            Node node = found.at(i);
            if (node != null && !found.isRejected(i)) {
                run.took(placed, node);
                Trees.takeDeep(node);
            }
        }
        return usual;
    }

    private boolean isWrittenSo(Parts found, Node placed, ReadRun run) {
        Parts written = new Parts(conversion.parts(), names);
        conversion.write(placed, written, run);
        boolean same = true;
        for (int i = 0; i < paths.length && same; i++) {
            Node node = found.at(i);
            same = found.isRejected(i)
                    ? written.at(i) == null
                    : isSame(node, written.at(i), run) || isSameValue(i, node, written.at(i));
        }
        return same;
    }

    private boolean isSame(@Nullable Node found, @Nullable Node written, ReadRun run) {
        if (found == null || written == null || isAbsent(found)) {
            return (found == null || isAbsent(found)) && (written == null || isAbsent(written));
        }
        return run.isSame(found, written, kinds);
    }

    /** What is told is the group, or the one member that it is about. */
    private Node told(Node placed) {
        boolean one = placed.kind() == Node.Kind.GROUP && conversion.members().size() == 1;
        Node member = one ? placed.child(placed.size() - 1) : null;
        return member == null ? placed : member;
    }

    private boolean isSameValue(int part, @Nullable Node found, @Nullable Node written) {
        return found != null
                && written != null
                && conversion.isSame(part, found.text().strip(), written.text());
    }

    /** What was asked and is not known says more than what is left out, where the format tells the two apart. */
    private void tellUnknown(Parts found, Node canonicalGroup, ReadRun run) {
        for (int i = 0; i < paths.length; i++) {
            Node node = found.at(i);
            if (node != null && node.isNull() && kinds == Kinds.ALL_TEXT) {
                run.approximatedMissing(canonicalGroup, canonicalPath, run.place(node), "asked-unknown");
            }
        }
    }

    /** What says nothing is used up; what says something that was of no use stays for its sender. */
    private void takeBlank(Parts found) {
        for (int i = 0; i < paths.length; i++) {
            Node node = found.at(i);
            if (node != null && isAbsent(node)) {
                node.take();
            }
        }
    }

    private static boolean isAbsent(Node node) {
        return node.isNull()
                || (node.isScalar() && node.text().isBlank())
                || (node.kind() == Node.Kind.LIST && node.size() == 0);
    }

    private Parts found(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Parts found = new Parts(conversion.parts(), names);
        for (int i = 0; i < paths.length; i++) {
            TreePath path = paths[i];
            Node node = path == null ? null : path.find(nativeGroup);
            if (node != null && absence.isSign(node)) {
                run.tookSign(node, absence, canonicalGroup, canonicalPath);
            } else {
                found.found(i, node);
            }
        }
        return found;
    }

    private Node main(Parts found, Node nativeGroup) {
        for (int i = 0; i < paths.length; i++) {
            Node node = found.at(i);
            if (node != null) {
                return node;
            }
        }
        return nativeGroup;
    }

    /** What was read for the group itself becomes its members. */
    private Node attach(Node group, Node canonicalGroup) {
        if (group.size() == 0) {
            return canonicalGroup;
        }
        if (!canonicalPath.isSelf()) {
            return canonicalPath.put(canonicalGroup, group);
        }
        for (int i = 0; i < group.size(); i++) {
            canonicalGroup.add(group.child(i));
        }
        return canonicalGroup;
    }
}
