package org.mentorhub.connectors.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of an element and its attributes as they are written: with the table's prefix, or with one that the element declares itself. */
final class XmlTags {

    private final Map<String, String> namespaces;
    private @Nullable Map<String, String> own;

    /** @param namespaces prefix to namespace, as the root declares them */
    XmlTags(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** The tag of the next element. */
    String element(Name name) {
        own = null;
        return name.prefix().isEmpty() ? name.local() : qualified(name);
    }

    /** The name of one of its attributes. */
    String attribute(Name name) {
        if (name.namespace().isEmpty()) {
            return name.local();
        }
        return name.namespace().equals(XmlNamespaces.XML) ? "xml:" + name.local() : qualified(name);
    }

    /** Namespace to prefix of what that element has to declare itself, once its attributes have their names. */
    Map<String, String> own() {
        return own == null ? Map.of() : own;
    }

    private String qualified(Name name) {
        if (isDeclared(name)) {
            return name.toString();
        }
        if (own == null) {
            own = new HashMap<>(0);
        }
        String prefix = own.get(name.namespace());
        if (prefix == null) {
            prefix = freePrefix(own.size() + 1);
            own.put(name.namespace(), prefix);
        }
        return prefix + ":" + name.local();
    }

    /** The root declares what the table's names need. */
    private boolean isDeclared(Name name) {
        return !name.prefix().isEmpty() && (name.isKnown() || name.namespace().equals(namespaces.get(name.prefix())));
    }

    private String freePrefix(int number) {
        String prefix = "n" + number;
        return namespaces.containsKey(prefix) ? "n_" + number : prefix;
    }
}
