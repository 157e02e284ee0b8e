package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member;
import org.mentorhub.connectors.shape.Shape;

/**
 * A canonical list whose items hold a list themselves, of which the partner writes one item for each entry: consents with several purposes,
 * {@code { each: envelope.consents, one-per: purposes }}. Items that agree in all the rest are joined when they are read, so of two
 * canonical items that do, the first is written.
 *
 * @param all the items of both sides
 * @param entries the member that holds the entries
 * @param entry the row of the one entry, whose canonical path is the entry itself
 * @param others the rows of the rest
 */
record OnePerStep(Items all, Name entries, FieldStep entry, List<Step> others) implements Step {

    OnePerStep {
        others = List.copyOf(others);
    }

    /**
     * The items of both sides.
     *
     * @param row what is known of the row
     * @param carrier how the native document carries the items
     * @param list from the canonical group to the list, and which items of it
     */
    record Items(Row row, Carrier carrier, PathParser.ListPath list) {

        private TreePath path() {
            return list.list();
        }
    }

    /** The step of a row that says {@code one-per:}, of the rows inside. */
    static OnePerStep of(Items items, RowOptions options, List<Step> rows) {
        String entries = options.text("one-per").orElse("");
        FieldStep entry = rows.stream()
                .filter(step -> step instanceof FieldStep field
                        && field.canonicalPath().toString().equals(entries + "[0]"))
                .map(FieldStep.class::cast)
                .findFirst()
                .orElseThrow(() ->
                        options.wrong("one-per: " + entries + " has no row inside", "a row to " + entries + "[0]"));
        List<Step> others = new ArrayList<>(rows);
        others.remove(entry);
        return new OnePerStep(items, Canonical.NAMES.of(entries), entry.ofItself(), others);
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        for (Carrier.Item item : all.carrier.read(nativeGroup, all.row, run)) {
            if (Trees.isBlank(item.node())) {
                Trees.takeDeep(item.node());
            } else {
                readItem(item, canonicalGroup, run);
            }
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft item =
                all.carrier.describe(nativeGroup, Integer.MAX_VALUE, all.row, description, Member.Presence.OPTIONAL);
        item.is(new Shape.Anything());
        Draft nowhere = Draft.nowhere();
        entry.describe(nowhere, description);
        others.forEach(step -> step.describe(nowhere, description));
        description.leaveNeed(all.row);
    }

    private void readItem(Carrier.Item item, Node canonicalGroup, ReadRun run) {
        Node found = item.node();
        Node read = Node.group(Name.ITEM);
        entry.read(found, read, run);
        if (!read.isScalar()) {
            return;
        }
        Node rest = Node.group(Name.ITEM);
        others.forEach(step -> step.read(found, rest, run));
        Node existing = all.path().find(canonicalGroup);
        Node items = existing == null
                ? all.path().put(canonicalGroup, Node.list(all.path().leafName()))
                : existing;
        Node same = sameBut(items, rest);
        if (same == null) {
            rest.add(Node.list(entries).add(read));
            items.add(rest);
            run.cameOf(rest, found);
        } else {
            join(read, same, items, found, run);
        }
        Trees.take(found);
    }

    /** What comes twice is not written again; what belongs to an item further up is written there. */
    private void join(Node read, Node same, Node items, Node found, ReadRun run) {
        Node list = same.first(entries);
        if (list == null || holds(list, read.text())) {
            run.approximated(null, found, "one-per");
            return;
        }
        list.add(read);
        if (items.child(items.size() - 1) != same) {
            run.approximated(read, found, "order");
        }
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node found = all.path().find(canonicalGroup);
        List<Carrier.Item> written = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; found != null && i < found.size(); i++) {
            writeItem(found.child(i), written, seen, run);
        }
        if (!written.isEmpty()) {
            all.carrier.write(nativeGroup, written);
        }
    }

    private void writeItem(Node item, List<Carrier.Item> written, Set<List<String>> seen, WriteRun run) {
        Node list = item.first(entries);
        Node sample = all.carrier.blank(item).node();
        if (list == null || !all.list.choice().means(item) || !seen.add(carried(item))) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            Carrier.Item made = all.carrier.blank(item);
            entry.write(list.child(i), made.node(), run);
            if (made.node().size() > sample.size()) {
                others.forEach(step -> step.write(item, made.node(), run));
                written.add(made);
            }
        }
    }

    /** The texts of the members that the rows carry. */
    private List<String> carried(Node item) {
        List<String> texts = new ArrayList<>();
        for (Step step : others) {
            if (step instanceof FieldStep field) {
                Node value = field.canonicalPath().find(item);
                texts.add(value == null ? "" : value.text());
            }
        }
        return texts;
    }

    private @Nullable Node sameBut(Node items, Node rest) {
        for (int i = 0; i < items.size(); i++) {
            if (carried(items.child(i)).equals(carried(rest))) {
                return items.child(i);
            }
        }
        return null;
    }

    private static boolean holds(Node list, String text) {
        for (int i = 0; i < list.size(); i++) {
            if (list.child(i).text().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
