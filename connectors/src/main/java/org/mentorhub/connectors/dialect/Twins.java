package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.translation.Rule;

/**
 * An item that stands several times, once for each language of its text: {@code twins: { by: "@code", told-by: "@xml:lang", values:
 * "fr|ar" }}. The elements of one key are one item, whose rows begin where the elements stand: {@code module[@xml:lang=ar]}. An element
 * that says otherwise than the first one of its key, or a language a second time, is content that no row knows.
 *
 * @param list the elements
 * @param common the attribute that twins have in common
 * @param toldBy the attribute that tells them apart
 * @param values of that attribute; the first is meant where it is missing
 */
record Twins(Carrier.Repeated list, Name common, Name toldBy, List<String> values) implements Carrier {

    Twins {
        values = List.copyOf(values);
    }

    @Override
    public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
        List<Item> items = new ArrayList<>();
        Map<String, Node> byKey = new HashMap<>();
        for (Item item : list.read(nativeGroup, row, run)) {
            Node found = item.node();
            String language = textOf(found, toldBy).orElse(values.getFirst());
            String its = textOf(found, common).orElse("");
            Node twins = byKey.get(its);
            if (!values.contains(language)) {
                continue;
            }
            if (twins == null || its.isEmpty()) {
                Node first = Node.group(Name.ITEM);
                run.standsFor(first, found);
                byKey.put(its, first);
                items.add(new Item(first, Optional.empty()));
                join(first, found, language, run);
            } else if (!found.text().isBlank() && fits(twins, found, language)) {
                tellMissing(twins.child(0), found, run);
                join(twins, found, language, run);
                takeCommon(found);
            }
        }
        return items;
    }

    /** A twin of its own, in which rows look; what they take is taken of the element. */
    private void join(Node twins, Node found, String language, ReadRun run) {
        Node twin = Node.text(list.path().leafName(), found.text());
        run.standsFor(twin, found);
        for (int i = 0; i < found.attributeCount(); i++) {
            Node attribute = found.attribute(i);
            if (attribute.name() != toldBy) {
                twin.addAttribute(attribute.name(), attribute.text());
                run.standsFor(twin.attribute(twin.attributeCount() - 1), attribute);
            }
        }
        twin.addAttribute(toldBy, language);
        Node said = found.attribute(toldBy);
        boolean says = !found.text().isBlank();
        if (said != null && says) {
            said.take(); // a language of no text is not written again: nobody takes it, so it is told and kept
        } else if (says) {
            run.approximated(null, found, "default");
        }
        twins.add(twin);
    }

    private boolean fits(Node twins, Node found, String language) {
        for (int i = 0; i < twins.size(); i++) {
            if (textOf(twins.child(i), toldBy).equals(Optional.of(language))) {
                return false;
            }
        }
        for (int i = 0; i < found.attributeCount(); i++) {
            Node attribute = found.attribute(i);
            Node first = twins.child(0).attribute(attribute.name());
            if (attribute.name() != toldBy
                    && (first == null
                            || !first.text().strip().equals(attribute.text().strip()))) {
                return false;
            }
        }
        return true;
    }

    /** Twins are written with all that they have in common, and one that has no text beside another is not written. */
    private static void tellMissing(Node first, Node found, ReadRun run) {
        if (first.text().isBlank()) {
            run.approximated(null, found, "one-per");
            return;
        }
        for (int i = 0; i < first.attributeCount(); i++) {
            if (found.attribute(first.attribute(i).name()) == null) {
                run.approximated(null, found, "one-per");
                return;
            }
        }
    }

    private void takeCommon(Node found) {
        Trees.take(found);
        for (int i = 0; i < found.attributeCount(); i++) {
            found.attribute(i).take();
        }
    }

    @Override
    public Item blank(Node canonicalItem) {
        return new Item(Node.group(Name.ITEM), Optional.empty());
    }

    /** What is in no language stands first in an item: the attributes that all its elements get. */
    @Override
    public void write(Node nativeGroup, List<Item> items) {
        List<Item> elements = new ArrayList<>();
        for (Item item : items) {
            Node head = item.node().child(0);
            for (int i = 1; i < item.node().size(); i++) {
                Node text = item.node().child(i);
                Node element = Node.text(list.path().leafName(), text.text());
                copyAttributes(head, element);
                copyAttributes(text, element);
                elements.add(new Item(element, Optional.empty()));
            }
            if (item.node().size() == 1) {
                elements.add(new Item(head, Optional.empty()));
            }
        }
        list.write(nativeGroup, elements);
    }

    @Override
    public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
        Draft at = list.path().in(nativeGroup);
        at.about(description.about(row));
        description.leave(row, Rule.TYPE.code());
        return at.loosely(new Shape.Items(new Shape.Anything(), Integer.MAX_VALUE, Shape.Single.READ));
    }

    private static void copyAttributes(Node from, Node to) {
        for (int i = 0; i < from.attributeCount(); i++) {
            to.addAttribute(from.attribute(i).name(), from.attribute(i).text());
        }
    }

    private static Optional<String> textOf(Node element, Name attribute) {
        @Nullable Node found = element.attribute(attribute);
        return found == null ? Optional.empty() : Optional.of(found.text().strip());
    }
}
