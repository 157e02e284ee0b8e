package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.conversion.FreeValue;
import org.mentorhub.connectors.conversion.ValueConversion;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.ReportEntry.Kind;

/**
 * One native value and one canonical value. Whichever way it goes, the conversion is run back on what it gave: what does not come back
 * is a loss, and is told.
 *
 * @param row what is known of the row
 * @param nativePath from the native group
 * @param canonicalPath from the canonical group
 * @param conversion between the two
 * @param absence what is written and read where there is no value
 * @param kinds whether the format tells kinds apart
 * @param condition what the row depends on beside its own value
 */
record FieldStep(
        Row row,
        TreePath nativePath,
        TreePath canonicalPath,
        ValueConversion conversion,
        Absence absence,
        Kinds kinds,
        Condition condition)
        implements Step {

    /**
     * What a row depends on beside its own value.
     *
     * @param when which canonical groups it is for, or null for all
     * @param notBefore a canonical date that the row's own date may not precede once it is written, or null
     * @param beside a canonical value without which the row's own says nothing, or null
     * @param instead other native places, read in turn where the row's own says nothing, and never written
     */
    record Condition(
            @Nullable ItemChoice when,
            @Nullable TreePath notBefore,
            @Nullable TreePath beside,
            List<Elsewhere> instead) {

        public Condition {
            instead = List.copyOf(instead);
        }

        boolean excludes(Node canonicalGroup) {
            return (when != null && !when.means(canonicalGroup))
                    || (beside != null && beside.find(canonicalGroup) == null);
        }

        /** A year becomes its first day where the partner needs a day, and that may be before a start in the same year. */
        boolean precedes(Node canonicalGroup, Node back) {
            Node start = notBefore == null ? null : notBefore.find(canonicalGroup);
            if (start == null) {
                return false;
            }
            int common = Math.min(start.text().length(), back.text().length());
            return back.text().substring(0, common).compareTo(start.text().substring(0, common)) < 0;
        }
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        if (condition.excludes(canonicalGroup)) {
            return;
        }
        Node usual = nativePath.find(nativeGroup);
        if (!row.reads()) {
            run.neverReads(usual);
            return;
        }
        Node found = saysNothing(usual) ? insteadOf(usual, nativeGroup) : usual;
        if (found == null || saysNothing(found)) {
            absent(nativePath.isOfSelected() ? null : found, nativeGroup, canonicalGroup, run);
            return;
        }
        switch (conversion.read(found, canonicalPath.leafName(), run)) {
            case Converted.Value(Node value) -> {
                Node placed = canonicalPath.put(canonicalGroup, value);
                if (found != usual) {
                    run.took(placed, found);
                    run.approximated(placed, found, "else");
                } else if (row.writes()) {
                    run.took(placed, found);
                    tellUnusual(found, placed, run);
                } else {
                    run.tookAndKeeps(placed, found);
                }
            }
            case Converted.Nothing nothing -> run.took(canonicalGroup, found);
            case Converted.Unknown unknown -> run.unknownCode(row, found, unknown);
            case Converted.Wrong wrong -> run.wrong(row, found, wrong);
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node value = row.writes() ? canonicalPath.find(canonicalGroup) : null;
        if (value == null || condition.excludes(canonicalGroup) || run.isInIncomplete(value)) {
            writeAbsence(nativeGroup, run);
            return;
        }
        if (!row.reads()) {
            writeOneWay(value, nativeGroup, run);
            return;
        }
        Node written = converted(conversion.write(value, nativePath.leafName(), run));
        Node back = written == null ? null : readBack(value, written, run);
        if (written != null && back != null && !absence.isSign(written) && !condition.precedes(canonicalGroup, back)) {
            nativePath.put(nativeGroup, written);
            tookKeys(value, run);
            run.tookDeep(value);
            if (back != value) {
                tellLoss(value, back, run);
                run.tellDisguise(row, value, back, written);
            }
        } else {
            run.unwritable(row, value);
            absence.write(nativePath, nativeGroup);
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = nativePath.in(nativeGroup);
        at.about(description.about(row));
        if (!row.reads()) {
            at.is(new Shape.Anything());
            return;
        }
        boolean always = condition.when() == null && condition.instead().isEmpty();
        ValueShape value = conversion.accepts();
        boolean binds = always && !at.isLoose();
        ValueShape read = description.value(row, binds ? value : value.allLeft());
        if (conversion.isFree()) {
            at.is(new Shape.Anything());
        } else {
            at.holds(new Shape.Value(read, absence.signs()));
        }
        if (always && row.need() == Row.Need.PARTNER) {
            at.isNeeded(nativeGroup);
        }
        boolean filled = absence.fills();
        if (always && description.isNeededByModel(row) && !filled) {
            at.isNeededByAll();
        }
        for (Elsewhere other : condition.instead()) {
            if (other.start() == Elsewhere.Start.GROUP) {
                Draft there = other.path().in(nativeGroup);
                there.about(description.about(row));
                there.is(new Shape.Anything());
            }
        }
        description.leaveNeed(row);
    }

    /** What is not read again is lost, whatever the partner makes of it. */
    private void writeOneWay(Node value, Node nativeGroup, WriteRun run) {
        if (conversion.write(value, nativePath.leafName(), run) instanceof Converted.Value(Node written)) {
            nativePath.put(nativeGroup, written).implied();
        } else {
            absence.write(nativePath, nativeGroup);
        }
        run.loses(value, row, "write-only");
    }

    /** What reading gives of what was written, or null where it gives nothing: the value itself where that is known without reading. */
    private @Nullable Node readBack(Node value, Node written, WriteRun run) {
        if (conversion.comesBack(value, written, run) && !run.isDisguised(written)) {
            return value;
        }
        return converted(conversion.read(written, value.name(), run));
    }

    private static @Nullable Node converted(Converted result) {
        return result instanceof Converted.Value(Node node) ? node : null;
    }

    private void tellLoss(Node value, Node back, WriteRun run) {
        if (conversion.losesSource(value, back)) {
            run.changed(row, value, Kind.APPROXIMATED, new Change(Trees.json(value), Trees.json(back)));
        } else if (conversion.loss(value, back) == Kind.TRUNCATED) {
            run.changed(row, value, Kind.TRUNCATED, new Change(Trees.json(value), Trees.json(back)));
        } else {
            new Difference(row, run).tell(value, back);
        }
    }

    private void tookKeys(Node value, WriteRun run) {
        List<TreePath.Choice> choices = canonicalPath.choices();
        for (int i = 0; i < choices.size(); i++) {
            Node key = choices.get(i).find(value);
            if (key != null) {
                tookKey(key, choices.get(i).key().value(), run);
            }
        }
    }

    private void tookKey(Node key, String wanted, WriteRun run) {
        run.took(key);
        if (!key.text().equals(wanted)) {
            run.approximated(key, row.nativePlace(), new Change(Trees.json(key), TextNode.valueOf(wanted)), "language");
        }
    }

    private void tellUnusual(Node found, Node value, ReadRun run) {
        if (conversion.isUsual(found, value)) {
            return;
        }
        if (!(conversion.write(value, found.name(), run) instanceof Converted.Value(Node usual)
                && (run.isSame(found, usual, kinds) || isSameValue(found, usual)))) {
            run.approximated(value, found, row.conversion());
        }
    }

    private void absent(@Nullable Node found, Node nativeGroup, Node canonicalGroup, ReadRun run) {
        if (row.need() == Row.Need.PARTNER) {
            if (found == null) {
                run.missing(row, nativeGroup, nativePath);
            } else {
                run.missing(row, run.place(found));
            }
            return;
        }
        absence.read(new Absence.Place(found, nativeGroup, canonicalGroup), this, run);
    }

    private void writeAbsence(Node nativeGroup, WriteRun run) {
        if (row.isNeededToWrite()) {
            run.missing(row);
        } else {
            absence.write(nativePath, nativeGroup);
        }
    }

    private boolean isSameValue(Node found, Node usual) {
        return (kinds == Kinds.ALL_TEXT || found.kind() == usual.kind()) && conversion.isSame(found, usual);
    }

    /** Whether the field may hold anything, of which only some is the row's. */
    boolean isFree() {
        return conversion instanceof FreeValue;
    }

    /** The same row for a canonical value that is the group itself. */
    FieldStep ofItself() {
        TreePath itself = new PathParser(Canonical.NAMES).parse(".");
        return new FieldStep(row, nativePath, itself, conversion, absence, kinds, condition);
    }

    private boolean saysNothing(@Nullable Node found) {
        return found == null || isBlank(found) || absence.isSign(found);
    }

    /** What stands at another place, or what stands at the usual one where nothing is there either. */
    private @Nullable Node insteadOf(@Nullable Node usual, Node nativeGroup) {
        for (Elsewhere place : condition.instead) {
            Node other = place.find(nativeGroup);
            if (other != null && !isBlank(other)) {
                return other;
            }
        }
        return usual;
    }

    private static boolean isBlank(Node found) {
        return found.isNull() || (found.isScalar() && found.text().isBlank());
    }
}
