package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.dialect.ReadRun.Kinds;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.shape.ValueShape;
import org.mentorhub.connectors.translation.Rule;

/** How a native document carries the items of a list. */
sealed interface Carrier
        permits Carrier.Repeated,
                Carrier.Positional,
                Carrier.Keyed,
                Carrier.Joined,
                Carrier.Single,
                SelectedItems,
                Twins,
                InnerItems {

    /** The items that stand there. */
    List<Item> read(Node nativeGroup, Row row, ReadRun run);

    /** A native item to fill. */
    Item blank(Node canonicalItem);

    /** Writes the filled items in their order; at least one. */
    void write(Node nativeGroup, List<Item> items);

    /** Says where the items stand, and gives the place of one. */
    Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence);

    /** The item is described. */
    default void described(Draft nativeGroup, Draft item) {}

    /**
     * One item.
     *
     * @param node the item
     * @param key the property name that it stands under, where that means something
     */
    record Item(Node node, Optional<String> key) {}

    /** Writes what stands for a list without items. */
    default void writePlaceholder(Node nativeGroup, String text) {
        throw new IllegalStateException("only repeated elements have a placeholder: the table was checked");
    }

    /** Whether each item is a node of the document, which can be kept for its sender. */
    default boolean hasOwnNodes() {
        return true;
    }

    /** The item was read: what chooses it among the others is used up with it. */
    default void accepted(Item item) {}

    /** Where a canonical key stands in the item: the property name of a native object. */
    default Optional<Name> key() {
        return Optional.empty();
    }

    /**
     * A JSON list, or repeated XML elements.
     *
     * @param path from the native group to the list or the repeated element
     * @param bare the same without its wrapper, read where a sender leaves it out; null where the wrapper must stand
     * @param kinds whether the format has lists of its own
     * @param lists how strictly
     */
    record Repeated(TreePath path, @Nullable TreePath bare, Kinds kinds, Lists lists) implements Carrier {

        @Override
        public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
            List<Item> items = new ArrayList<>();
            if (kinds == Kinds.TOLD) {
                readList(nativeGroup, row, run, items);
                return items;
            }
            Node around = path.around(nativeGroup);
            if (around != null) {
                Trees.take(around);
                run.strayText(around);
                around.each(path.leafName(), node -> items.add(new Item(node, Optional.empty())));
            }
            if (bare != null) {
                nativeGroup.each(bare.leafName(), node -> {
                    run.approximated(null, node, "wrapper");
                    items.add(new Item(node, Optional.empty()));
                });
            }
            return items;
        }

        @Override
        public void writePlaceholder(Node nativeGroup, String text) {
            path.put(nativeGroup, Node.text(path.leafName(), text)).implied();
        }

        @Override
        public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
            Draft at = path.in(nativeGroup);
            at.about(description.about(row));
            if (bare == null && presence == Presence.NEEDED) {
                at.isNeeded(nativeGroup);
            }
            if (lists != Lists.STRICT) {
                at.readsSingles();
            }
            return at.items(most);
        }

        private void readList(Node nativeGroup, Row row, ReadRun run, List<Item> items) {
            Node list = path.find(nativeGroup);
            if (list == null) {
                return;
            }
            if (list.kind() != Node.Kind.LIST && !list.isNull() && lists == Lists.STRICT) {
                run.wrong(row, list, (Converted.Wrong) Converted.wrong(Rule.TYPE, "list"));
                return;
            }
            boolean first = !list.isTaken();
            Trees.take(list);
            if (list.kind() != Node.Kind.LIST) {
                readLoose(list, run, items, first);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                items.add(new Item(list.child(i), Optional.empty()));
            }
        }

        /** A single item without its list, and no item as an empty text; several rows may look at it, one of them tells. */
        private void readLoose(Node single, ReadRun run, List<Item> items, boolean first) {
            if (Trees.isBlank(single)) {
                Trees.takeDeep(single);
                return;
            }
            if (first && lists == Lists.LOOSE) {
                run.approximated(null, single, "single");
            }
            items.add(new Item(single, Optional.empty()));
        }

        @Override
        public Item blank(Node canonicalItem) {
            return new Item(Node.group(Name.ITEM), Optional.empty());
        }

        @Override
        public void write(Node nativeGroup, List<Item> items) {
            Node existing = path.find(nativeGroup);
            Node list = existing == null ? path.put(nativeGroup, Node.list(path.leafName())) : existing;
            items.forEach(item -> list.add(item.node));
        }
    }

    /**
     * One group for the only item that there is room for: {@code single: true}.
     *
     * @param path from the native group to the item
     */
    record Single(TreePath path) implements Carrier {

        @Override
        public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
            Node found = path.find(nativeGroup);
            if (found != null && found.kind() == Node.Kind.LIST) {
                run.wrong(row, found, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
                return List.of();
            }
            return found == null ? List.of() : List.of(new Item(found, Optional.empty()));
        }

        @Override
        public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
            Draft at = path.in(nativeGroup);
            at.about(description.about(row));
            at.isOptional();
            return at;
        }

        @Override
        public Item blank(Node canonicalItem) {
            return new Item(Node.group(path.leafName()), Optional.empty());
        }

        @Override
        public void write(Node nativeGroup, List<Item> items) {
            path.put(nativeGroup, items.getFirst().node);
        }
    }

    /**
     * A JSON list of lists, in which each place has a meaning of its own.
     *
     * @param list the outer list
     */
    record Positional(Repeated list) implements Carrier {

        /** Whether the rows are places of a list: then all of them, from the first, each with a sign for what is not known. */
        static boolean isMeantBy(Yaml.Fields table, RowOptions options) {
            if (!table.fields().containsKey("[0]")) {
                return false;
            }
            int at = 0;
            for (Map.Entry<String, Yaml> row : table.fields().entrySet()) {
                boolean signed = at == 0
                        || (row.getValue() instanceof Yaml.Fields map
                                && map.fields().containsKey("absent"));
                if (!row.getKey().equals("[" + at + "]") || !signed) {
                    throw options.wrong(
                            "row " + row.getKey() + " has no place of its own",
                            "all places from [0], each after the first with absent: what is written where it is not"
                                    + " known");
                }
                at++;
            }
            return true;
        }

        @Override
        public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
            List<Item> items = list.read(nativeGroup, row, run);
            items.removeIf(item -> {
                boolean other = item.node.kind() != Node.Kind.LIST && !Trees.isBlank(item.node);
                if (other) {
                    run.wrong(row, item.node, (Converted.Wrong) Converted.wrong(Rule.TYPE, "list"));
                }
                return other;
            });
            return items;
        }

        @Override
        public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
            return list.describe(nativeGroup, most, row, description, presence);
        }

        @Override
        public Item blank(Node canonicalItem) {
            return new Item(Node.list(Name.ITEM), Optional.empty());
        }

        @Override
        public void write(Node nativeGroup, List<Item> items) {
            list.write(nativeGroup, items);
        }
    }

    /**
     * An object whose property names are the items' keys.
     *
     * @param path from the native group to the object
     * @param keyMember the canonical member that the property name is
     * @param names the names of the format
     * @param blank the property name under which a placeholder stands
     */
    record Keyed(TreePath path, Name keyMember, Names names, String blank) implements Carrier {

        @Override
        public void writePlaceholder(Node nativeGroup, String text) {
            Node only = Node.text(names.findOrNew("", blank, ""), text);
            path.put(nativeGroup, Node.group(path.leafName()).add(only.implied()));
        }

        @Override
        public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
            List<Item> items = new ArrayList<>();
            Node object = path.find(nativeGroup);
            if (object == null) {
                return items;
            }
            if (object.kind() != Node.Kind.GROUP && !object.isNull()) {
                run.wrong(row, object, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
                return items;
            }
            Trees.take(object);
            for (int i = 0; i < object.size(); i++) {
                Node item = object.child(i);
                items.add(new Item(item, Optional.of(item.name().local())));
            }
            return items;
        }

        @Override
        public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
            Draft at = path.in(nativeGroup);
            at.about(description.about(row));
            description.leaveKey(row, keyMember);
            return at.keyed();
        }

        @Override
        public Item blank(Node canonicalItem) {
            Node key = canonicalItem.first(keyMember);
            String text = key == null ? "" : key.text();
            return new Item(Node.group(names.findOrNew("", text, "")), Optional.of(text));
        }

        @Override
        public void write(Node nativeGroup, List<Item> items) {
            Node object = Node.group(path.leafName());
            items.forEach(item -> object.add(Trees.isEmpty(item.node) ? Node.nil(item.node.name()) : item.node));
            path.put(nativeGroup, object);
        }

        @Override
        public Optional<Name> key() {
            return Optional.of(keyMember);
        }
    }

    /**
     * One text with a separator between the items.
     *
     * @param path from the native group to the text
     * @param separator between two items; white space around it has no meaning
     */
    record Joined(TreePath path, String separator) implements Carrier {

        @Override
        public boolean hasOwnNodes() {
            return false;
        }

        @Override
        public List<Item> read(Node nativeGroup, Row row, ReadRun run) {
            List<Item> items = new ArrayList<>();
            Node found = path.find(nativeGroup);
            if (found == null || found.isNull()) {
                return items;
            }
            if (!found.isScalar()) {
                run.wrong(row, found, (Converted.Wrong) Converted.wrong(Rule.TYPE, "text"));
                return items;
            }
            Trees.take(found);
            for (String piece : pieces(found.text())) {
                Node item = Node.text(Name.ITEM, piece);
                run.standsFor(item, found);
                items.add(new Item(item, Optional.empty()));
            }
            return items;
        }

        @Override
        public Item blank(Node canonicalItem) {
            return new Item(Node.group(Name.ITEM), Optional.empty());
        }

        @Override
        public void write(Node nativeGroup, List<Item> items) {
            String joined = String.join(
                    separator, items.stream().map(item -> item.node.text()).toList());
            path.put(nativeGroup, Node.text(path.leafName(), joined));
        }

        @Override
        public Draft describe(Draft nativeGroup, int most, Row row, Description description, Presence presence) {
            Draft at = path.in(nativeGroup);
            at.about(description.about(row));
            if (presence == Presence.NEEDED) {
                at.isNeeded(nativeGroup);
            }
            return Draft.root(Name.ITEM);
        }

        @Override
        public void described(Draft nativeGroup, Draft item) {
            ValueShape each = item.shape() instanceof Shape.Value value ? value.value() : ValueShape.UNKNOWN;
            path.in(nativeGroup).is(new Shape.Joined(separator, each));
        }

        private List<String> pieces(String text) {
            List<String> pieces = new ArrayList<>();
            int start = 0;
            while (start <= text.length()) {
                int end = text.indexOf(separator, start);
                String piece =
                        text.substring(start, end < 0 ? text.length() : end).strip();
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                start = end < 0 ? text.length() + 1 : end + separator.length();
            }
            return pieces;
        }
    }
}
