package org.mentorhub.connectors.conversion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorhub.connectors.format.Name;
import org.mentorhub.connectors.format.Names;
import org.mentorhub.connectors.format.Node;

/** The names of the canonical model as the light tree has them, and what conversions do with its groups. */
public final class Canonical {

    /** All canonical names; tables add theirs while they are compiled. */
    public static final Names NAMES = new Names();

    /** {@code code} of a coded value. */
    public static final Name CODE = NAMES.of("code");

    /** {@code source} of a coded value: what its sender wrote. */
    public static final Name SOURCE = NAMES.of("source");

    /** {@code source.system}. */
    public static final Name SYSTEM = NAMES.of("system");

    /** {@code source.label}. */
    public static final Name LABEL = NAMES.of("label");

    private Canonical() {}

    /** The text of a member, or empty where there is none. */
    public static Optional<String> text(Node group, Name member) {
        Node node = group.first(member);
        return node == null ? Optional.empty() : Optional.of(node.text());
    }

    /** A coded value; the sender's own code stands beside the canonical one where they differ. */
    static Node coded(Name as, String code, String system, String sourceCode) {
        Node coded = Node.group(as).add(Node.text(CODE, code));
        if (!code.equals(sourceCode)) {
            coded.add(Node.group(SOURCE).add(Node.text(SYSTEM, system)).add(Node.text(CODE, sourceCode)));
        }
        return coded;
    }

    /** The code that a sender's system gave a coded value, where it is that system's; any system's for null. */
    static Optional<String> sourceCode(Node coded, @Nullable String system) {
        Node source = coded.first(SOURCE);
        if (source == null || (system != null && !text(source, SYSTEM).equals(Optional.of(system)))) {
            return Optional.empty();
        }
        return text(source, CODE);
    }
}
