package org.mentorhub.connectors.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.conversion.Converted;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;
import org.mentorhub.connectors.shape.Shape;
import org.mentorhub.connectors.translation.Rule;

/**
 * A map whose entries are elements with a key and a value, as a group of fields by key: {@code presenze: { entries: { entry: entry, key:
 * string, value: double }, to: attendance, fields: { PREVISTE: planned } }}. Entries have no order: they are written by key. Of two with one
 * key the first counts; an entry of another shape, or whose key has no row, is content that no row knows.
 *
 * @param row what is known of the row
 * @param path from the native group to the map
 * @param entry how an entry looks
 * @param canonicalPath from the canonical group
 * @param steps the rows by key
 */
record EntriesStep(Row row, TreePath path, Entry entry, TreePath canonicalPath, Steps steps) implements Step {

    /**
     * How an entry looks.
     *
     * @param element name of an entry
     * @param key name of its key
     * @param value name of its value
     * @param names the names of the format
     */
    record Entry(Name element, Name key, Name value, Names names) {

        static Entry of(RowOptions options, Names names) {
            RowOptions entries = options.nested("entries");
            return new Entry(
                    name(entries, "entry", names), name(entries, "key", names), name(entries, "value", names), names);
        }

        private static Name name(RowOptions entries, String key, Names names) {
            return names.of(entries.text(key)
                    .orElseThrow(() -> entries.wrong(
                            key + ": is missing", "entries: { entry: entry, key: string, value: double }")));
        }

        /** A key, and a value or a sign that there is none. */
        private boolean hasShape(Node found) {
            if (found.size() != 2) {
                return false;
            }
            Node name = found.first(key);
            Node other = found.child(0) == name ? found.child(1) : found.child(0);
            return name != null && name.size() == 0 && other.size() == 0 && (other.name() == value || other.isNull());
        }

        /** A key that no row names stays a name of its own: a document may bring any number of them. */
        private Name name(String text) {
            return names.findOrNew(names.namespaces().getOrDefault("", ""), text, "");
        }

        private Node written(String name, String text) {
            return Node.group(element).add(Node.text(key, name)).add(Node.text(value, text));
        }
    }

    /** The step of a row that says {@code entries:}. */
    static EntriesStep of(Row row, PathParser natives, String path, TreePath to, Steps steps, RowOptions options) {
        return new EntriesStep(row, natives.parse(path), Entry.of(options, natives.names()), to, steps);
    }

    /** The key and the value of an entry that was found. */
    private record Found(Node key, Node value) {}

    @Override
    public void read(Node nativeGroup, Node canonicalGroup, ReadRun run) {
        Node map = path.find(nativeGroup);
        if (map == null || Trees.isBlank(map)) {
            absent(map, nativeGroup, run);
            return;
        }
        if (map.isScalar() && !map.text().isBlank()) {
            run.wrong(row, map, (Converted.Wrong) Converted.wrong(Rule.TYPE, "group"));
            return;
        }
        run.strayText(map);
        run.took(canonicalGroup, map);
        Node fields = Node.group(map.name());
        run.standsFor(fields, map);
        List<Found> found = found(map, fields, run);
        Node existing = canonicalPath.find(canonicalGroup);
        Node target = existing == null ? Node.group(canonicalPath.leafName()) : existing;
        steps.read(fields, target, run);
        if (existing == null && !Trees.isEmpty(target)) {
            run.took(canonicalPath.put(canonicalGroup, target), map);
        }
        found.forEach(EntriesStep::takeKey);
    }

    @Override
    public void write(Node canonicalGroup, Node nativeGroup, WriteRun run) {
        Node value = canonicalPath.find(canonicalGroup);
        Node fields = Node.group(path.leafName());
        if (value != null) {
            steps.write(value, fields, run);
        } else if (row.isNeededToWrite()) {
            run.missing(row);
        }
        if (!Trees.isEmpty(fields)) {
            path.put(nativeGroup, Node.group(path.leafName()).add(entries(fields)));
        }
    }

    /** Which keys a map has no schema can say: what its fields ask for is left to the hub. */
    @Override
    public void describe(Draft nativeGroup, Description description) {
        Draft at = path.in(nativeGroup);
        at.about(description.about(row));
        description.leavesAll(true);
        steps.describe(at.loosely(new Shape.Anything()), description);
        description.leavesAll(false);
        description.leave(row, Rule.TYPE.code());
        description.leaveNeed(row);
        if (row.isNeededToWrite()) {
            at.isNeeded(nativeGroup);
        }
    }

    private Node entries(Node fields) {
        List<Node> sorted = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            sorted.add(fields.child(i));
        }
        sorted.sort(Comparator.comparing(field -> field.name().local()));
        Node entries = Node.list(entry.element);
        sorted.forEach(field -> entries.add(entry.written(field.name().local(), field.text())));
        return entries;
    }

    private List<Found> found(Node map, Node fields, ReadRun run) {
        List<Found> all = new ArrayList<>();
        map.each(entry.element, each -> {
            Node key = each.first(entry.key);
            Node value = each.first(entry.value);
            if (key == null || !entry.hasShape(each)) {
                return;
            }
            if (value == null || Trees.isBlank(value)) {
                Trees.takeDeep(each);
                run.approximated(null, each, "asked-unknown");
                return;
            }
            Node field = Node.text(entry.name(key.text().strip()), value.text());
            fields.add(field);
            run.standsFor(field, value);
            all.add(new Found(key, value));
        });
        return all;
    }

    /** The key of an entry whose value was used is used too. */
    private static void takeKey(Found found) {
        if (found.value.isTaken()) {
            Trees.take(found.key);
        }
    }

    private void absent(@Nullable Node map, Node nativeGroup, ReadRun run) {
        if (row.isNeededToWrite()) {
            if (map == null) {
                run.missing(row, nativeGroup, path);
            } else {
                run.missing(row, run.place(map));
            }
        } else if (map != null) {
            map.take();
        }
    }
}
