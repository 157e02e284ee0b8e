package org.mentorhub.connectors.dialect;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.format.Node.Kind;
import org.mentorhub.connectors.translation.ReportEntry;

/**
 * How a canonical value differs from what reading its native form gives back. Members that are only missing are told one by one;
 * where something became something else the group is told whole.
 */
final class Difference {

    private final Row row;
    private final WriteRun run;

    Difference(Row row, WriteRun run) {
        this.row = row;
        this.run = run;
    }

    /** Tells how {@code value} became {@code back}. */
    void tell(Node value, Node back) {
        if (isSame(value, back, run.systems())) {
            return;
        }
        if (value.kind() == Kind.GROUP && back.kind() == Kind.GROUP && !isCoded(value) && !isChanged(value, back)) {
            tellMembers(value, names(value), back);
        } else {
            run.changed(row, value, ReportEntry.Kind.APPROXIMATED, new Change(Trees.json(value), Trees.json(back)));
        }
    }

    /** Tells a group of which only those members are carried: whole where something became something else. */
    void tellGroup(Node group, Set<String> members, Node back) {
        if (isChanged(group, back)) {
            run.changed(
                    row,
                    group,
                    ReportEntry.Kind.APPROXIMATED,
                    new Change(Trees.json(group, members), Trees.json(back)));
        } else {
            tellMembers(group, members, back);
        }
    }

    /** Tells those members of a group each for itself, also what reading adds. */
    void tellMembers(Node group, Set<String> members, Node back) {
        for (int i = 0; i < group.size(); i++) {
            if (members.contains(group.child(i).name().local())) {
                tellMember(group.child(i), back);
            }
        }
        for (int i = 0; i < back.size(); i++) {
            Node member = back.child(i);
            if (group.first(member.name()) == null) {
                run.added(row, group, member.name(), new Change(null, Trees.json(member)));
            }
        }
    }

    private void tellMember(Node member, Node back) {
        Node other = back.first(member.name());
        if (other != null) {
            tell(member, other);
        } else {
            run.changed(row, member, ReportEntry.Kind.DROPPED, new Change(Trees.json(member), null));
        }
    }

    /**
     * Whether two canonical values say the same. A source code counts only where it is of one of those systems: that of a third partner is
     * lost in every native format, and kept in the ledger.
     */
    static boolean isSame(Node a, Node b, Set<String> systems) {
        if (a.kind() == Kind.NUMBER && b.kind() == Kind.NUMBER) {
            return a.text().equals(b.text()) || new BigDecimal(a.text()).compareTo(new BigDecimal(b.text())) == 0;
        }
        if (a.kind() != b.kind() || !a.text().equals(b.text())) {
            return false;
        }
        if (isCoded(a) && !hasSourceOf(a, systems)) {
            return Canonical.text(a, Canonical.CODE).equals(Canonical.text(b, Canonical.CODE));
        }
        return a.kind() == Kind.LIST ? sameItems(a, b, systems) : sameMembers(a, b, systems);
    }

    private static boolean sameItems(Node a, Node b, Set<String> systems) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!isSame(a.child(i), b.child(i), systems)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(Node a, Node b, Set<String> systems) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            Node other = b.first(a.child(i).name());
            if (other == null || !isSame(a.child(i), other, systems)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> names(Node group) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < group.size(); i++) {
            names.add(group.child(i).name().local());
        }
        return names;
    }

    /** Whether a member became another, or one was added. */
    private boolean isChanged(Node value, Node back) {
        for (int i = 0; i < back.size(); i++) {
            Node before = value.first(back.child(i).name());
            if (before == null || !isSame(before, back.child(i), run.systems())) {
                return true;
            }
        }
        return false;
    }

    /** Whether that is a coded value: a code, and perhaps its source. */
    static boolean isCoded(Node node) {
        @Nullable Node code = node.kind() == Kind.GROUP ? node.first(Canonical.CODE) : null;
        return code != null && code.isScalar() && hasOnlyCodeAndSource(node);
    }

    private static boolean hasOnlyCodeAndSource(Node node) {
        for (int i = 0; i < node.size(); i++) {
            if (node.child(i).name() != Canonical.CODE && node.child(i).name() != Canonical.SOURCE) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSourceOf(Node coded, Set<String> systems) {
        @Nullable Node source = coded.first(Canonical.SOURCE);
        return source != null
                && Canonical.text(source, Canonical.SYSTEM)
                        .filter(systems::contains)
                        .isPresent();
    }
}
