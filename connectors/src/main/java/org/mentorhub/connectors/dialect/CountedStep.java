package org.mentorhub.connectors.dialect;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.dialect.Losses.Change;
import org.mentorhub.connectors.dialect.Row.Direction;
import org.mentorhub.connectors.dialect.Row.Need;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.schemas.CanonicalModel;
import org.mentorhub.schemas.DocumentType;

/**
 * The month of an item that has no native field, counted from a date of the document, an item a month:
 * {@code counted: { month: reporting.period.start }}. The document implies it when it is read; a month that would be counted otherwise is
 * told when it is written.
 *
 * @param row what is known of the row
 * @param month from the item to its month
 * @param start from the document to the date in whose month the first item is
 * @param choice which items of the canonical list are written there
 */
record CountedStep(Row row, TreePath month, TreePath start, ItemChoice choice) implements Step {
    private static final int MONTH_LENGTH = 7;

    /** The step of a row that says {@code counted:}, and its line on the mapping page; empty where it says none. */
    static Optional<CountedStep> of(
            DocumentType type, RowOptions options, Place item, ItemChoice choice, List<Line> lines) {
        return options.map("counted").entrySet().stream().findFirst().map(counted -> {
            var paths = new PathParser(Canonical.NAMES);
            String at = item.below(".", counted.getKey()).canonical();
            for (String path : List.of(at, counted.getValue())) {
                if (CanonicalModel.v1().field(type, path).isEmpty()) {
                    throw options.wrong(
                            "counted: there is no " + path, "{ <month of an item>: <date of the document> }");
                }
            }
            Row row = new Row(options.line(), item.nativePlace(), at, "counted", Need.OPTIONAL, Direction.BOTH);
            lines.add(new Line(row, "counted from " + counted.getValue()));
            return new CountedStep(row, paths.parse(counted.getKey()), paths.parse(counted.getValue()), choice);
        });
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        String counted = counted(run.canonicalRoot(), before(nativeGroup));
        if (counted != null && !Trees.isEmpty(canonicalGroup)) {
            month.put(canonicalGroup, Node.text(month.leafName(), counted));
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        String counted = counted(rootOf(canonicalGroup), before(canonicalGroup));
        if (counted == null || Trees.isEmpty(nativeGroup)) {
            return;
        }
        Node found = month.find(canonicalGroup);
        if (found == null) {
            run.added(row, canonicalGroup, month.leafName(), new Change(null, TextNode.valueOf(counted)));
            return;
        }
        run.took(found);
        if (!found.text().equals(counted)) {
            run.approximated(
                    found,
                    row.nativePlace(),
                    new Change(Trees.json(found), TextNode.valueOf(counted)),
                    row.conversion());
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        // no native place says it
    }

    private @Nullable String counted(Node document, int months) {
        Node first = start.find(document);
        String day = first == null ? "" : first.text();
        if (day.isEmpty()) {
            return null;
        }
        String begins = day.length() < MONTH_LENGTH ? day + "-01" : day.substring(0, MONTH_LENGTH);
        return YearMonth.parse(begins).plusMonths(months).toString();
    }

    /** How many items stand before this one: elements of its name, or items of its list that are written. */
    private int before(Node item) {
        Node around = item.parent();
        int before = 0;
        for (int i = 0; around != null && i < around.size() && around.child(i) != item; i++) {
            Node other = around.child(i);
            boolean counts = around.kind() == Node.Kind.LIST ? choice.means(other) : other.name() == item.name();
            before += counts ? 1 : 0;
        }
        return before;
    }

    private static Node rootOf(Node canonical) {
        Node at = canonical;
        for (Node above = at.parent(); above != null; above = above.parent()) {
            at = above;
        }
        return at;
    }
}
