package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.translation.Rule;

/**
 * Those items of a list whose member has one value: {@code recapiti[tipo=EMAIL]}. Each kind is a list of its own in the canonical
 * document; they are written kind by kind.
 *
 * @param list all items
 * @param member the native member that tells the kinds apart
 * @param value of the items that the row means
 */
record SelectedItems(Carrier.Repeated list, Name member, String value) implements Carrier {

    @Override
    public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
        List<Item> items = list.read(nativeGroup, row, run);
        int last = lastTaken(items);
        List<Item> selected = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (isMeant(items.get(i).node())) {
                selected.add(items.get(i));
                if (i < last) {
                    run.approximated(null, items.get(i).node(), "order");
                }
            }
        }
        return selected;
    }

    @Override
    public void accepted(Item item) {
        Node kind = item.node().first(member);
        if (kind != null) {
            Trees.take(kind);
        }
    }

    @Override
    public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
        Draft at = list.path().in(nativeGroup);
        at.about(description.about(row));
        description.leave(row, Rule.TYPE.code());
        return at.loosely(
                list.kinds() == Kinds.TOLD
                        ? new Shape.Anything()
                        : new Shape.Items(new Shape.Anything(), Integer.MAX_VALUE, Shape.Single.READ));
    }

    @Override
    public Item blank(Node canonicalItem) {
        return new Item(Node.group(Name.ITEM).add(Node.text(member, value)), Optional.empty());
    }

    @Override
    public void write(Node nativeGroup, List<Item> items) {
        list.write(nativeGroup, items);
    }

    private boolean isMeant(Node item) {
        Node kind = item.kind() == Node.Kind.GROUP ? item.first(member) : null;
        return kind != null && kind.isScalar() && kind.text().strip().equals(value);
    }

    /** Which item is the last that a row before this one has read. */
    private static int lastTaken(List<Item> items) {
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).node().isTaken()) {
                return i;
            }
        }
        return -1;
    }
}
