package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Canonical;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Member.Presence;
import org.mentorhub.connectors.translation.Rule;

/**
 * A repeating native group and a canonical list.
 *
 * @param row what is known of the row
 * @param carrier how the native document carries the items
 * @param list from the canonical group to the list
 * @param choice which items of the list
 * @param items the rows inside
 */
record EachStep(Row row, Carrier carrier, TreePath list, ItemChoice choice, ItemRows items) implements Step {

    /**
     * The rows of an item.
     *
     * @param essential rows without whose value an item is not written; before the others
     * @param others all other rows
     * @param scalar whether an item may be a scalar
     * @param distinct members by which items must differ there: of two that do not, the first is written
     * @param most how many items the partner has room for; what is beyond is content that no row knows
     * @param placeholder what is written for a list without items, and read as none; null where nothing is
     */
    record ItemRows(
            List<FieldStep> essential,
            Steps others,
            boolean scalar,
            List<Name> distinct,
            int most,
            @Nullable String placeholder) {

        /** Whether an item is left to its sender: it is of another kind by an essential field that may hold anything. */
        boolean isOfAnotherKind(Node found, Node read) {
            for (FieldStep step : essential) {
                if (step.isFree()
                        && step.nativePath().find(found) != null
                        && step.canonicalPath().find(read) == null) {
                    return true;
                }
            }
            return false;
        }

        boolean isPlaceholder(Node item) {
            return placeholder != null
                    && item.isScalar()
                    && item.attributeCount() == 0
                    && item.text().strip().equals(placeholder);
        }
    }

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        List<Carrier.Item> found = carrier.read(nativeGroup, row, run);
        boolean lookAtBlank = row.isNeededToWrite() && found.stream().allMatch(item -> Trees.isBlank(item.node()));
        int most = carrier.hasOwnNodes() ? Math.min(items.most, found.size()) : found.size();
        for (Carrier.Item item : found.subList(0, most)) {
            if (saysNothing(item) && !lookAtBlank) {
                Trees.takeDeep(item.node());
            } else {
                readItem(item, canonicalGroup, run);
            }
        }
        if (row.isNeededToWrite() && found.isEmpty()) {
            run.missing(row, run.place(nativeGroup));
        }
    }

    private void readItem(Carrier.Item item, Node canonicalGroup, ReadRun run) {
        Node found = item.node();
        if (items.isPlaceholder(found)) {
            Trees.takeDeep(found);
            return;
        }
        if (isNoGroup(found)) {
            run.wrong(row, found, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
            return;
        }
        if (!items.scalar) {
            run.strayText(found);
        }
        Node read = Node.group(Name.ITEM);
        int keys = addKeys(item, read);
        for (FieldStep step : items.essential) {
            step.read(found, read, run);
        }
        if (items.isOfAnotherKind(found, read)) {
            Trees.releaseUnread(found);
            return;
        }
        items.others.read(found, read, run);
        if (read.kind() != Node.Kind.GROUP || read.size() > keys || item.key().isPresent()) {
            existingList(canonicalGroup).add(read);
            carrier.accepted(item);
            run.cameOf(read, found);
            if (!items.scalar) {
                Trees.take(found);
            }
        } else if (!carrier.hasOwnNodes()) {
            // a piece of a joined text cannot be kept by itself, so that it is lost is told
            run.approximated(null, found, "unknown-code");
        } else {
            Trees.releaseUnread(found);
        }
    }

    private static boolean saysNothing(Carrier.Item item) {
        return item.key().isEmpty() && Trees.isBlank(item.node());
    }

    /** A value, or a list, where a group belongs. */
    private boolean isNoGroup(Node found) {
        boolean value = found.isScalar() && !found.text().isBlank();
        return !items.scalar && (value || (found.kind() == Node.Kind.LIST && !(carrier instanceof Carrier.Positional)));
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node found = list.find(canonicalGroup);
        List<Carrier.Item> written = new ArrayList<>();
        Set<String> keys = carrier.key().isPresent() ? new HashSet<>() : Set.of();
        Set<List<String>> seen = items.distinct.isEmpty() ? Set.of() : new HashSet<>();
        for (int i = 0; found != null && i < found.size() && written.size() < items.most; i++) {
            Node item = found.child(i);
            if (choice.means(item) && !run.sent().has(item) && isOther(item, seen)) {
                Carrier.Item made = carrier.blank(item);
                if (made.key().isEmpty() || keys.add(made.key().get())) {
                    writeItem(item, made, written, run);
                }
            }
        }
        if (!written.isEmpty()) {
            carrier.write(nativeGroup, written);
        } else if (items.placeholder != null) {
            carrier.writePlaceholder(nativeGroup, items.placeholder);
        } else if (row.isNeededToWrite()) {
            run.missing(row);
        }
    }

    @Override
    public void describe(Draft nativeGroup, Description description) {
        boolean whole = choice == ItemChoice.ALL && description.isNeededByModel(row);
        Presence presence = whole || row.isNeededToWrite() ? Presence.NEEDED : Presence.OPTIONAL;
        Draft item = carrier.describe(nativeGroup, items.most, row, description, presence);
        if (!items.scalar) {
            item.isGroup();
            description.leaveGroup(row, item);
        }
        items.essential.forEach(step -> step.describe(item, description));
        items.others.describe(item, description);
        carrier.described(nativeGroup, item);
        description.leaveNeed(row);
    }

    private boolean isOther(Node item, Set<List<String>> seen) {
        return items.distinct.isEmpty()
                || seen.add(items.distinct.stream()
                        .map(member -> Canonical.text(item, member).orElse(""))
                        .toList());
    }

    private void writeItem(Node item, Carrier.Item made, List<Carrier.Item> written, WriteRun run) {
        for (FieldStep step : items.essential) {
            step.write(item, made.node(), run);
            if (step.nativePath().find(made.node()) == null) {
                return;
            }
        }
        items.others.write(item, made.node(), run);
        if (!Trees.isEmpty(made.node()) || made.key().isPresent()) {
            if (made.key().isPresent()) {
                carrier.key().ifPresent(key -> tookMember(item, key, run));
            }
            if (choice instanceof ItemChoice.With(Name key, String value)) {
                tookMember(item, key, run);
            }
            written.add(made);
        }
    }

    private int addKeys(Carrier.Item item, Node read) {
        if (choice instanceof ItemChoice.With(Name key, String value)) {
            boolean truth = value.equals("true") || value.equals("false");
            read.add(truth ? Node.bool(key, value.equals("true")) : Node.text(key, value));
        }
        carrier.key().ifPresent(key -> read.add(Node.text(key, item.key().orElse(""))));
        return read.size();
    }

    private Node existingList(Node canonicalGroup) {
        Node existing = list.find(canonicalGroup);
        return existing == null ? list.put(canonicalGroup, Node.list(list.leafName())) : existing;
    }

    private static void tookMember(Node item, Name member, WriteRun run) {
        @Nullable Node found = item.first(member);
        if (found != null) {
            run.took(found);
        }
    }
}
