package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.translation.Rule;
import org.mentorhub.schemas.validation.ModelRule;

/**
 * A list whose items hold more of their kind as plain texts: {@code inner: { keywords: name }}. Those are read as items of their own,
 * each with its text in that member, and never written.
 *
 * @param carrier of the items
 * @param inner from an item to its list of texts
 * @param member of the item that each text is made
 */
record InnerItems(Carrier carrier, TreePath inner, Name member) implements Carrier {

    @Override
    public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
        List<Item> items = new ArrayList<>();
        for (Item item : carrier.read(nativeGroup, row, run)) {
            items.add(item);
            Node texts = item.node().isScalar() ? null : inner.find(item.node());
            if (texts != null && texts.kind() == Node.Kind.LIST) {
                Trees.take(texts);
                addTexts(texts, items, run);
            }
        }
        return items;
    }

    private void addTexts(Node texts, List<Item> items, ReadRun run) {
        for (int i = 0; i < texts.size(); i++) {
            Node text = texts.child(i);
            if (text.isScalar() && !text.text().isBlank()) {
                Node made = Node.text(member, text.text());
                Node item = Node.group(Name.ITEM).add(made);
                run.standsFor(made, text);
                run.standsFor(item, text);
                run.approximated(null, text, "inner");
                items.add(new Item(item, Optional.empty()));
            }
        }
    }

    @Override
    public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
        Draft item = carrier.describe(nativeGroup, most, row, description, presence);
        inner.in(item).is(new Shape.Anything());
        description.leave(row, Rule.LENGTH.code());
        description.leave(row, ModelRule.CHARACTERS.code());
        return item;
    }

    @Override
    public Item blank(Node canonicalItem) {
        return carrier.blank(canonicalItem);
    }

    @Override
    public void write(Node nativeGroup, List<Item> items) {
        carrier.write(nativeGroup, items);
    }
}
