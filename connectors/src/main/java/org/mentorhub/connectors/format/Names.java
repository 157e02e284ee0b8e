package org.mentorhub.connectors.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that one dialect's tables use, each once. Filled while the tables are compiled, read by many threads afterwards without
 * a lock: a registration replaces the whole table.
 */
public final class Names {

    private final Map<String, String> namespaces;
    private final Map<String, String> prefixes = new HashMap<>();
    private volatile Slots slots = new Slots(16);
    private int count;

    /**
     * @param namespaces prefix to namespace, as in {@code dialect.yaml}; the empty prefix is the namespace of names without one;
     *     {@code xml} is always there
     */
    public Names(Map<String, String> namespaces) {
        Map<String, String> declared = new HashMap<>(namespaces);
        declared.put("xml", XmlNamespaces.XML);
        declared.forEach((prefix, namespace) -> prefixes.putIfAbsent(namespace, prefix));
        this.namespaces = Map.copyOf(declared);
    }

    /** A table for a format without namespaces. */
    public Names() {
        this(Map.of());
    }

    /**
     * The element or member of that name, registered where it is new.
     *
     * @param qualified {@code mob:Stato}, or a bare name; only a declared prefix counts as one, so a JSON name may hold a colon
     */
    public Name of(String qualified) {
        int colon = qualified.indexOf(':');
        String namespace = colon < 0 ? null : namespaces.get(qualified.substring(0, colon));
        if (namespace == null) {
            return register(namespaces.getOrDefault("", ""), qualified);
        }
        return register(namespace, qualified.substring(colon + 1));
    }

    /**
     * The attribute of that name, registered where it is new. Unlike an element, an attribute without a prefix has no namespace.
     *
     * @param qualified {@code numero} or {@code mob:numero}, without the leading {@code @}
     */
    public Name attribute(String qualified) {
        return qualified.indexOf(':') < 0 ? register("", qualified) : of(qualified);
    }

    /** Whether that prefix is declared. */
    public boolean declares(String prefix) {
        return namespaces.containsKey(prefix);
    }

    /** How many names are registered: every {@link Name#index} is below it. */
    public synchronized int size() {
        return count;
    }

    /** The registered name, or null: the hot path of every reader. */
    @Nullable
    Name find(String namespace, String local) {
        return slots.find(namespace, local);
    }

    /**
     * The same of a name without a namespace that stands in bytes of ASCII.
     *
     * @param hash of these as {@link String#hashCode} has it
     */
    @Nullable
    Name find(byte[] text, int from, int to, int hash) {
        return slots.find(text, from, to, hash);
    }

    /** The registered name, or one of its own for a node that no table knows. */
    public Name findOrNew(String namespace, String local, String prefixInDocument) {
        Name known = slots.find(namespace, local);
        return known != null
                ? known
                : new Name(namespace, local, prefixes.getOrDefault(namespace, prefixInDocument), -1);
    }

    /** Prefix to namespace, as declared, and {@code xml}. */
    public Map<String, String> namespaces() {
        return namespaces;
    }

    private synchronized Name register(String namespace, String local) {
        Name known = slots.find(namespace, local);
        if (known != null) {
            return known;
        }
        Name added = new Name(namespace, local, prefixes.getOrDefault(namespace, ""), count++);
        slots = slots.with(added, count);
        return added;
    }

    /** An open-addressed table that never changes once it is published. */
    private static final class Slots {
        private final @Nullable Name[] entries;
        /** The local names of the entries in UTF-8. */
        private final byte[] @Nullable [] spelt;

        Slots(int capacity) {
            entries = new @Nullable Name[capacity];
            spelt = new byte @Nullable [capacity][];
        }

        @Nullable
        Name find(String namespace, String local) {
            int mask = entries.length - 1;
            for (int at = spread(local.hashCode()) & mask; ; at = (at + 1) & mask) {
                Name entry = entries[at];
                if (entry == null
                        || (entry.local().equals(local) && entry.namespace().equals(namespace))) {
                    return entry;
                }
            }
        }

        @Nullable
        Name find(byte[] text, int from, int to, int hash) {
            int mask = entries.length - 1;
            for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
                byte[] name = spelt[at];
                if (name == null) {
                    return null;
                }
                if (Arrays.equals(name, 0, name.length, text, from, to) && !hasNamespace(at)) {
                    return entries[at];
                }
            }
        }

        private boolean hasNamespace(int at) {
            Name entry = entries[at];
            return entry != null && !entry.namespace().isEmpty();
        }

        Slots with(Name added, int count) {
            int capacity = entries.length;
            while (capacity < 4 * count) {
                capacity *= 2;
            }
            Slots next = new Slots(capacity);
            for (Name entry : entries) {
                if (entry != null) {
                    next.put(entry);
                }
            }
            next.put(added);
            return next;
        }

        private void put(Name name) {
            int at = spread(name.local().hashCode()) & (entries.length - 1);
            while (entries[at] != null) {
                at = (at + 1) & (entries.length - 1);
            }
            entries[at] = name;
            spelt[at] = name.local().getBytes(StandardCharsets.UTF_8);
        }

        private static int spread(int hash) {
            return hash ^ (hash >>> 16);
        }
    }
}
